import MagnesiumKit

extension Indonesian {
  private func changes(_ count: Int) -> String { "\(count) perubahan" }

  package var syncIsOff: String {
    "buku harian ini tidak disinkronkan: mulai dengan magtrack sync init FOLDER"
  }
  package func syncIsOn(_ folder: String) -> String {
    "buku harian ini sudah disinkronkan lewat \(folder): hentikan dengan magtrack sync off"
  }
  package func syncFolderIsMissing(_ path: String) -> String {
    "tidak ada folder \(path): sambungkan disknya, atau buat dulu foldernya"
  }
  package func syncFolderFails(_ path: String, because reason: String) -> String {
    "\(path) tidak bisa dipakai: \(reason)"
  }
  package func syncFolderIsEmpty(_ folder: String) -> String {
    "\(folder) kosong, padahal buku harian ini pernah menulis di situ: apakah disknya tersambung? Kalau memang sengaja dikosongkan: magtrack sync off, lalu magtrack sync init \(folder)"
  }
  package func syncFolderIsOfAnother(_ folder: String) -> String {
    "\(folder) berisi buku harian lain, bukan yang ini: apakah disknya tertukar? Tidak ada yang ditulis di situ; catatan Anda tetap tersimpan di sini sampai disk Anda kembali"
  }
  package func severalDiariesInFolder(_ devices: [String]) -> String {
    "di folder itu ada \(devices.count) buku harian yang dimulai sendiri-sendiri, oleh \(devices.joined(separator: "; oleh ")). Hanya satu yang bisa diikuti: di perangkat yang lainnya jalankan magtrack sync off, lalu magtrack sync init FOLDER"
  }
  package func otherDiaryInFolder(_ devices: String) -> String {
    "di folder ini juga ada buku harian lain yang dimulai sendiri, oleh \(devices): isinya tidak saling masuk. Kalau seharusnya satu, jalankan magtrack sync off lalu magtrack sync init FOLDER, di sini atau di sana, jangan di keduanya"
  }
  package var wrongSyncPassphrase: String {
    "frasa sandinya bukan milik buku harian di folder itu; tidak ada yang diubah"
  }
  package var folderIsNotSealed: String {
    "buku harian di folder itu tidak disegel: hilangkan --encrypt, atau mulai di folder kosong"
  }
  package func syncKeyIsGone(_ path: String) -> String {
    "kunci folder yang disegel hilang atau rusak (\(path)): magtrack sync off, lalu magtrack sync init dengan frasa sandinya"
  }
  package func syncKeyIsAnother(_ path: String) -> String {
    "\(path) bukan kunci folder itu: magtrack sync off, lalu magtrack sync init FOLDER dengan frasa sandinya. Tidak ada yang hilang"
  }
  package func syncKeyIsOpen(_ path: String) -> String {
    "kunci folder bisa dibaca orang lain di komputer ini, \(path): magtrack sync membetulkannya"
  }
  package var syncKeyIsClosed: String {
    "kunci folder tadi bisa dibaca orang lain di komputer ini; sekarang hanya oleh Anda. Siapa pun yang sempat menyalinnya bisa membaca folder itu"
  }
  package func noSuchDevice(_ name: String) -> String {
    "tidak ada perangkat \"\(name)\": daftarnya di magtrack sync status"
  }
  package func severalDevices(_ name: String) -> String {
    "ada beberapa perangkat bernama \"\(name)\": sebutkan kode di belakang namanya di magtrack sync status"
  }
  package var isThisDevice: String {
    "itu perangkat ini sendiri: magtrack sync off menghentikannya di sini"
  }
  package var ownLogChanged: String {
    "isi folder dari perangkat ini bukan yang ditulisnya: magtrack sync menulisnya ulang"
  }
  package var folderIsBusy: String {
    "proses lain sedang menulis ke folder itu: coba lagi sebentar lagi"
  }
  package func notInFolderYet(because reason: String) -> String {
    "sudah tersimpan di sini, tetapi belum masuk folder sinkron: \(reason)"
  }
  package func syncBegan(_ folder: String) -> String {
    "Buku harian ini sekarang disinkronkan lewat \(folder). Di perangkat lain: magtrack sync init FOLDER, dengan folder yang sama di sana."
  }
  package func syncJoined(_ folder: String) -> String {
    "Perangkat ini sudah bergabung dengan buku harian di \(folder)."
  }
  package func syncEnded(_ folder: String) -> String {
    "Buku harian ini tidak lagi disinkronkan; isinya tetap. \(folder) dibiarkan apa adanya karena perangkat lain memerlukannya."
  }
  package func syncEndedAlone(_ folder: String) -> String {
    "Buku harian ini tidak lagi disinkronkan; isinya tetap. Bagian perangkat ini di \(folder) dihapus karena tidak ada perangkat lain yang memakainya."
  }
  package func deviceForgotten(_ name: String) -> String {
    "\(name) tidak ditunggu lagi. Yang sudah ditulisnya tetap ada."
  }
  package func synced(sent: Int, received: Int) -> String {
    sent + received == 0
      ? "Semua perangkat yang terbaca sudah sama."
      : "Terkirim: \(changes(sent)). Diterima: \(changes(received))."
  }
  package func syncChanged(entries: Int, others: Int) -> String {
    "Berubah di sini: \(self.entries(entries)), data lain: \(others)."
  }
  package func writtenOnTwoDevices(_ name: String) -> String {
    "diubah di dua perangkat, dan yang belakangan yang berlaku: \(name)"
  }
  package func isThereAgain(_ name: String) -> String {
    "dihapus di satu perangkat tetapi kemudian diubah di perangkat lain, jadi muncul lagi: \(name)"
  }
  package func isHeldBack(_ name: String, _ count: Int) -> String {
    "disimpan tetapi tidak ditampilkan, karena ada yang bertentangan atau sebagiannya belum tiba: \(name)"
      + (count > 1 ? " (\(count) kali)" : "")
  }
  package func possibleDouble(_ name: String, _ one: Int, _ other: Int) -> String {
    "mungkin satu makanan yang dicatat di dua perangkat: \(name) (\(one) dan \(other)). Kalau benar: magtrack delete \(other)"
  }
  package var goesOnAsNewDevice: String {
    "isi folder dari perangkat ini bukan yang diingatnya (datanya disalin atau dipulihkan): ia lanjut sebagai perangkat baru, dan tidak ada yang hilang"
  }
  package var wroteOwnPartAnew: String {
    "yang pernah ditulis perangkat ini ke folder rusak atau hilang: semuanya ditulis ulang dari buku harian sebagai perangkat baru, dan tidak ada yang hilang"
  }
  package var clockIsBehind: String {
    "jam komputer ini mundur lebih dari sehari dari sebelumnya: betulkan jamnya"
  }
  package func waitForClock(_ count: Int, of device: String) -> String {
    "jam \(device) lebih cepat lebih dari sehari: \(changes(count)) darinya baru berlaku kalau waktunya tiba"
  }
  package func waitForNewerVersion(_ count: Int, of device: String) -> String {
    "\(device) memakai magtrack versi lebih baru: \(changes(count)) darinya baru berlaku setelah yang ini diperbarui"
  }
  package func syncsBy(_ folder: String, sealed: Bool) -> String {
    "Disinkronkan lewat \(folder)" + (sealed ? ", disegel" : "")
  }
  package func unsentChanges(_ count: Int) -> String {
    "Belum masuk folder: \(changes(count))."
  }
  package func deviceWithoutName(_ id: String) -> String { "perangkat \(id)" }
  package func deviceLine(_ name: String, operations: Int) -> String {
    "\(name): \(changes(operations))"
  }
  package var thisDevice: String { "perangkat ini" }
  package var forgottenDevice: String { "tidak ditunggu lagi" }
  package func changesToTakeIn(_ count: Int) -> String { "\(changes(count)) belum diambil" }
  package func changesNotArrived(_ count: Int?) -> String {
    count.map { "\(changes($0)) belum tiba" } ?? "sebagian belum tiba"
  }
  package func logIsDamaged(_ file: String, line: Int) -> String {
    "\(file) rusak di baris \(line); yang sebelumnya sudah diambil. Jalankan magtrack sync di perangkat itu untuk memperbaikinya"
  }
  package func logIsShorter(_ file: String) -> String {
    "\(file) lebih pendek daripada yang sudah dibaca; yang sudah dibaca tetap ada. Jalankan magtrack sync di perangkat itu untuk memperbaikinya"
  }
  package func logIsGone(_ device: String) -> String {
    "semua yang ditulisnya hilang dari folder; yang sudah dibaca tetap ada. Kalau perangkat itu tidak dipakai lagi: magtrack sync forget \(device)"
  }
  package func logIsUnreadable(_ number: Int) -> String {
    "perubahan ke-\(number) darinya bukan tulisan magtrack; yang sebelumnya sudah diambil"
  }
  package var logIsForked: String {
    "dua salinan dari satu perangkat menulis perubahan berbeda dengan nomor yang sama; yang kedua tidak diambil"
  }
  package var logIsOfOtherDevice: String { "berkasnya salinan dari perangkat lain" }
  package var logIsOfNewerVersion: String {
    "berkasnya ditulis magtrack versi lebih baru: perbarui yang ini"
  }
  package var logDoesNotOpen: String {
    "berkasnya tidak terbuka dengan frasa sandi buku harian ini"
  }
  package var logIsNotSealed: String { "berkasnya terbuka, padahal buku harian ini disegel" }
  package func fileNotRead(_ file: String) -> String { "tidak dibaca: \(file)" }
  package func fileNotFetched(_ file: String) -> String { "belum diunduh oleh drive: \(file)" }
  package func rowsDifferFromOperations(_ count: Int) -> String {
    "\(count) data berbeda dari yang ditulis perangkat-perangkatnya"
  }
  package var folderIsSound: String {
    "Isi buku harian sesuai dengan yang ditulis perangkat-perangkatnya."
  }
  package var folderIsIncomplete: String {
    "Isi buku harian sesuai dengan yang sudah tiba dari perangkat-perangkatnya; sebagian masih di jalan."
  }
  package var erasedElsewhere: String {
    "buku harian ini dihapus di semua perangkat dari perangkat lain. Untuk menghapusnya di sini juga: magtrack erase --everywhere"
  }
  package func eraseLeavesFolder(_ folder: String) -> String {
    "Folder sinkron \(folder) tetap menyimpan buku harian untuk perangkat lain; magtrack erase --everywhere menghapus bagian perangkat ini dan meminta perangkat lain menghapus miliknya."
  }
  package func erasedInFolder(_ folder: String) -> String {
    "Bagian perangkat ini di \(folder) sudah dihapus, dan perangkat lain diminta menghapus miliknya. Salinan cadangan, salinan folder, dan versi lama di drive daring tidak terjangkau."
  }
  package func erasedInFolderUnasked(_ folder: String) -> String {
    "Bagian perangkat ini di \(folder) sudah dihapus. Perangkat lain tidak bisa diminta karena kunci foldernya hilang: jalankan magtrack erase --everywhere di masing-masing."
  }
  package var staysAsElsewhere: String {
    "tidak ada yang berubah karena sudah diubah lagi di perangkat lain"
  }
  package var partStaysAsElsewhere: String {
    "yang sudah diubah lagi di perangkat lain tetap"
  }
  package var restoreReachesDevices: String {
    "Buku harian ini disinkronkan: isi yang dipulihkan berlaku di semua perangkat."
  }

  package var aboutSync: String { "Satu buku harian di beberapa perangkat." }
  package var moreAboutSync: String {
    "Perangkat-perangkat berbagi satu folder yang boleh dibawa apa saja: Syncthing, drive daring, flashdisk. Tidak perlu akun, dan magtrack tidak memakai jaringan. Mulai dengan magtrack sync init FOLDER di tiap perangkat; setelah itu setiap perubahan langsung ditulis ke folder, dan magtrack sync mengambil yang ditulis perangkat lain. Dari dua perubahan atas hal yang sama, yang belakangan berlaku di semua perangkat, dan itu diberitahukan."
  }
  package var aboutSyncInit: String {
    "Mulai sinkron lewat folder, atau gabung dengan buku harian di situ."
  }
  package var moreAboutSyncInit: String {
    "Buku harian yang sudah ada di folder itu digabung: catatan keduanya tetap ada, dan salinan dibuat dulu. Dengan --encrypt semua yang ditulis di situ disegel dengan frasa sandi, yang ditanyakan sekali di tiap perangkat."
  }
  package var folderToSync: String { "Foldernya, yang harus sudah ada." }
  package var folderPlaceholder: String { "folder" }
  package var sealingFolder: String { "Segel isinya dengan frasa sandi." }
  package var aboutSyncStatus: String { "Tampilkan perangkat dan yang belum tiba." }
  package var aboutSyncForget: String { "Jangan tunggu lagi perangkat yang sudah tidak ada." }
  package var deviceToForget: String { "Namanya, atau kode di belakangnya." }
  package var devicePlaceholder: String { "perangkat" }
  package var aboutSyncOff: String { "Hentikan sinkron di sini; buku harian tetap ada." }
  package var erasingEverywhere: String {
    "Hapus juga bagian perangkat ini di folder sinkron, dan minta perangkat lain menghapus miliknya."
  }
}
