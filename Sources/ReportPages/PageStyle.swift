import Crypto
import Platform

/// The one style of a page, and the hash by which its content policy allows it. Text on its ground has a
/// contrast of 4.5 to 1 at least and what is drawn one of 3 to 1, in light, in dark and on paper; what differs
/// differs in its form too, not in its colour alone.
enum PageStyle {
  private typealias Palette = KeyValuePairs<String, String>

  private static let light: Palette = [
    "ink": "#1a1a1a", "soft": "#555555", "line": "#8a8a8a", "ground": "#ffffff",
    "band": "#dce8f0", "mark": "#1f5f8b",
  ]
  private static let dark: Palette = [
    "ink": "#eeeeee", "soft": "#bbbbbb", "line": "#7d7d7d", "ground": "#161616",
    "band": "#22333f", "mark": "#8cc4ea",
  ]
  private static let paper: Palette = [
    "ink": "#000000", "soft": "#333333", "line": "#777777", "ground": "#ffffff",
    "band": "#e4e4e4", "mark": "#222222",
  ]

  private static func variables(_ palette: Palette) -> String {
    ":root{" + palette.map { "--\($0.key):\($0.value)" }.joined(separator: ";") + "}"
  }

  private static let font = #"system-ui,"Segoe UI","Noto Sans",sans-serif"#

  private static let chart = """
    svg text{fill:var(--ink);font:13px \(font)}svg .tick{fill:var(--soft)}svg .head{font-weight:700;font-size:15px}
    .grid{stroke:var(--line);stroke-width:.4}.band{fill:var(--band);stroke:var(--line);stroke-width:.8}
    .reference{stroke:var(--ink);stroke-width:1.2;stroke-dasharray:6 3}
    .open{stroke:var(--mark);stroke-width:2}.full,.bar{fill:var(--mark)}
    .far{stroke:var(--mark);stroke-width:1.3;stroke-dasharray:2 2.5}
    .hollow{fill:var(--ground);stroke:var(--mark);stroke-width:1.5}.ground{fill:var(--ground)}
    """

  /// - Parameter size: of what is printed.
  static func sheet(_ size: PaperSize) -> String { screen + print(size) }

  private static let screen = """
    \(variables(light))
    :root{color-scheme:light dark}
    @media(prefers-color-scheme:dark){\(variables(dark))}
    *{box-sizing:border-box}
    body{margin:0 auto;padding:1rem;max-width:50rem;background:var(--ground);color:var(--ink);\
    font:15px/1.4 \(font);overflow-wrap:anywhere}
    h1{font-size:1.3rem;margin:0 0 .2rem}h2{font-size:1rem;margin:.9rem 0 .25rem}
    p,ul{margin:.25rem 0}.soft{color:var(--soft)}
    .notes{list-style:none;padding:0;columns:20rem 2}.notes li{margin:0 0 .4rem;break-inside:avoid}
    .answer{font-size:1.1rem;font-weight:600;margin-top:.7rem}
    svg{width:100%;height:auto}.sources svg{max-width:30rem}.wide{display:block}.narrow{display:none}
    @media(max-width:36rem){.narrow{display:block}.wide{display:none}}
    .key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:0 1.2rem;color:var(--soft);font-size:.85rem}
    .key svg{width:14px;height:12px;vertical-align:-1px}.key li{padding-left:19px;text-indent:-19px}
    \(chart)
    table{border-collapse:collapse;font-size:.85rem;width:100%}
    th,td{text-align:left;padding:.1rem .5rem .1rem 0;border-bottom:1px solid var(--line);vertical-align:top}
    td.n,th.n{text-align:right}summary{cursor:pointer;color:var(--soft)}
    summary:focus-visible{outline:2px solid var(--mark);outline-offset:2px}
    .box{border:1px solid var(--line);padding:.4rem .6rem;margin-top:.8rem;font-size:.85rem}.box h2{margin-top:0}
    .box.strong{border:3px solid var(--ink);font-size:1rem}.paper{display:none}
    .entries{break-before:page}.entries tbody :is(th,td):nth-child(-n+3),td.n{white-space:nowrap}
    .entries :is(th,td):nth-child(-n+5){overflow-wrap:break-word}
    @media(max-width:36rem){.entries thead{display:none}.entries :is(table,tbody,tr){display:block}\
    section.entries tr{padding:.3rem 0;border-bottom:1px solid var(--line)}\
    .entries :is(th,td){display:inline;border:0;padding:0;white-space:normal}\
    .entries td::before{content:" · "}.entries td[data-label]::before{content:" · " attr(data-label) " "}}
    """

  /// The lengths are those of ``PaperSize``.
  private static func print(_ size: PaperSize) -> String {
    """

    @page{margin:8mm 10mm}
    @media print{\(variables(paper))
    html{font-size:\(size.type)pt}body{padding:0 1px;max-width:none;font-size:1rem;line-height:1.2}\
    details,.narrow{display:none}.paper{display:block}.wide{display:block;width:\(size.charts)%}\
    .pair{display:flex;gap:4mm}.sources{flex:0 0 56%}.beside{flex:1}.sources .wide{width:100%;max-width:none}\
    .box h2{margin:0}.method p{display:inline}.method p::after{content:" "}\
    .answer{margin-top:.4rem}.notes{columns:2;column-gap:5mm;font-size:.95rem}.notes li{margin:0 0 .15rem}\
    header p.soft,.short h2,.short h2+p{display:inline}header p.soft+p.soft::before{content:" · "}\
    .short h2::after{content:": "}.short{margin-top:.4rem}\
    h2{margin:.5rem 0 .1rem}p,ul{margin:.1rem 0}.box{font-size:.92rem;margin-top:.5rem;padding:.2rem .5rem}}
    """
  }

  /// Of a chart in a file of its own: many viewers of pictures know no variables.
  static var chartInFile: String {
    light.reduce(chart) { $0.replacing("var(--\($1.key))", with: $1.value) }
  }

  /// What the content policy names, so that no other style and no script runs.
  static func hash(of sheet: String) -> String {
    "sha256-" + Data(SHA256.hash(data: Data(sheet.utf8))).base64EncodedString()
  }
}
