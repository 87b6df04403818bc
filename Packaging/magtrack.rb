# For a tap of one's own; Packaging/formula.sh fills in what @…@ stands for.
class Magtrack < Formula
  desc "Dietary magnesium tracker for the terminal, in English and Indonesian"
  homepage "@HOMEPAGE@"
  url "@ADDRESS@"
  version "@VERSION@"
  sha256 "@SHA256@"
  license "MIT"

  depends_on xcode: ["16.4", :build]

  on_linux do
    depends_on "swift" => :build
    depends_on "expat"
    depends_on "sqlite"
    depends_on "zlib"
  end

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "magtrack"
    system "sh", "Scripts/install.sh", ".build/release/magtrack", prefix, "zsh/site-functions"
  end

  test do
    ENV["MAGTRACK_HOME"] = testpath/"home"
    ENV["MAGTRACK_NOW"] = "2026-11-23T20:00:00+07:00"
    system bin/"magtrack", "log", "100 g fried tempeh"
    assert_match "77.0 mg", shell_output("#{bin}/magtrack day")
    assert_match version.to_s, shell_output("#{bin}/magtrack --version")
  end
end
