import Crypto
import Platform

/// The one style of a page, and the hash by which its content policy allows it.
enum PageStyle {
  /// Text on its ground has a contrast of 4.5 to 1 at least, in light and in dark; what is drawn differs in
  /// its form, not in its colour alone.
  static let sheet = """
    :root{color-scheme:light dark;--ink:#1a1a1a;--soft:#555;--line:#bbb;--ground:#fff;--band:#d8e4ec;--mark:#1f5f8b}
    @media(prefers-color-scheme:dark){:root{--ink:#eee;--soft:#bbb;--line:#666;--ground:#161616;--band:#27404f;\
    --mark:#8cc4ea}}
    *{box-sizing:border-box}
    body{margin:0 auto;padding:1rem;max-width:50rem;background:var(--ground);color:var(--ink);\
    font:15px/1.4 system-ui,"Segoe UI","Noto Sans",sans-serif;overflow-wrap:anywhere}
    h1{font-size:1.3rem;margin:0 0 .2rem}h2{font-size:1rem;margin:.9rem 0 .25rem}
    p,ul{margin:.25rem 0}ul{padding-left:1.2rem;columns:20rem 2}.answer{font-weight:600}.soft{color:var(--soft)}
    .chart{overflow-x:auto}.chart svg{display:block;width:100%;min-width:34rem;height:auto}
    svg text{fill:var(--ink);font:12px system-ui,"Segoe UI","Noto Sans",sans-serif}svg .tick{fill:var(--soft)}
    .grid{stroke:var(--line);stroke-width:.5}.reference{stroke:var(--ink);stroke-width:1.2;stroke-dasharray:6 3}
    .band{fill:var(--band)}.open{stroke:var(--mark);stroke-width:2}.counted{fill:var(--mark);stroke:var(--mark)}
    .partial{fill:none;stroke:var(--mark);stroke-width:1.5}.bar{fill:var(--mark)}
    table{border-collapse:collapse;font-size:.85rem;width:100%}
    th,td{text-align:left;padding:.1rem .5rem .1rem 0;border-bottom:1px solid var(--line);vertical-align:top}
    td.n,th.n{text-align:right}summary{cursor:pointer;color:var(--soft)}
    summary:focus-visible,.chart:focus-visible{outline:2px solid var(--mark);outline-offset:2px}
    .box{border:1px solid var(--line);padding:.4rem .6rem;margin-top:.8rem;font-size:.85rem}
    .entries{break-before:page}
    @page{margin:10mm}
    @media print{:root{--ink:#000;--soft:#333;--line:#999;--ground:#fff;--band:#ddd;--mark:#000}
    body{padding:0;max-width:none;font-size:9pt;line-height:1.2}details{display:none}\
    h2{margin:.4rem 0 .1rem}p{margin:.1rem 0}ul{margin:.1rem 0;columns:2}.chart{overflow:visible}.chart svg{min-width:0;max-height:4.4cm}\
    .box{font-size:8pt;margin-top:.4rem}}
    """

  /// What the content policy names, so that no other style and no script runs.
  static var hash: String {
    "sha256-" + Data(SHA256.hash(data: Data(sheet.utf8))).base64EncodedString()
  }
}
