// SPDX-License-Identifier: GPL-3.0-or-later

/// Names that try to run a script, to ask for something or to lead away, each of its own kind and each
/// with its number, by which it is known in a page.
enum HostileNames {
  /// Nothing in them is hidden: the reader takes them.
  static let accepted: [String] = number(from: 0, markup + marked)

  /// The reader refuses them; they reach a page past it only.
  static let refused: [String] = number(
    from: accepted.count,
    [
      "\u{202E}", "\u{2066}", "\u{200E}", "\u{61C}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}",
      "\u{200D}", "\u{200C}", "\u{FE0F}", "\u{E0100}", "\u{E0041}", "\u{3164}", "\u{115F}",
      "\u{2028}",
      "\u{2029}", "\u{85}", "\u{0}", "\u{1B}", "\u{B}", "\n", "\r", "\u{FFFE}", "\u{FFF9}",
      "\u{34F}",
    ].map { "\($0)</script><img src=//evil.example/# \($0)onerror=\($0)faults.push(#)>" })

  static let all = accepted + refused

  /// `#` stands for the number.
  private static let markup = [
    "<script>faults.push(#)</script>", "</script><script>faults.push(#)</script>",
    "</SCRIPT ><img src=x onerror=faults.push(#)>", "</script/x><svg onload=faults.push(#)>",
    "<img src=//evil.example/# onerror=faults.push(#)>", "<svg onload=faults.push(#)>",
    "<svg/onload=faults.push(#)//", "<svg><script href=//evil.example/s#>faults.push(#)</script>",
    "\"><img src=x onerror=faults.push(#)>", "'><img src=x onerror=faults.push(#)>",
    "\" autofocus onfocus=faults.push(#) x=\"", "' onmouseover=faults.push(#) x='",
    "` onclick=faults.push(#) `", "--><script>faults.push(#)</script>",
    "<!--<script>faults.push(#)",
    "--!><img src=x onerror=faults.push(#)>", "]]><script>faults.push(#)</script>",
    "<![CDATA[<img src=x onerror=faults.push(#)>]]>", "&lt;img src=x onerror=faults.push(#)&gt;",
    "&#60;img src=x onerror=faults.push(#)&#62;", "&lt<img src=x onerror=faults.push(#)>",
    "{{constructor.constructor('faults.push(#)')()}}", "${faults.push(#)}", "<%= faults.push(#) %>",
    "javascript:faults.push(#)", "<a href=javascript:faults.push(#)>x</a>",
    "<a href=//evil.example/# ping=//evil.example/p#>x</a>faults.push(#)",
    "<meta http-equiv=refresh content='0;url=//evil.example/#'>faults.push(#)",
    "</title><meta http-equiv=refresh content=0;url=//evil.example/#>faults.push(#)",
    "</style><style>@import '//evil.example/#';</style>faults.push(#)",
    "<link rel=stylesheet href=//evil.example/#>faults.push(#)",
    "<link rel=dns-prefetch href=//evil.example/#>faults.push(#)",
    "<base href=//evil.example/>faults.push(#)",
    "<iframe srcdoc='<script>faults.push(#)</script>'>",
    "<iframe src=//evil.example/#>faults.push(#)",
    "<object data=//evil.example/#>faults.push(#)", "<embed src=//evil.example/#>faults.push(#)",
    "<form action=//evil.example/#><button>faults.push(#)",
    "<video src=//evil.example/# onerror=faults.push(#)>",
    "<audio src=x onerror=faults.push(#)>", "<body onload=faults.push(#)>",
    "<details open ontoggle=faults.push(#)>", "<math><mtext><img src=x onerror=faults.push(#)>",
    "<noscript><p title='</noscript><img src=x onerror=faults.push(#)>'>",
    "<template><script>faults.push(#)</script></template>",
    "</textarea><script>faults.push(#)</script>",
    "<textarea>faults.push(#)", "<plaintext>faults.push(#)",
    "</details></section></main><b>faults.push(#)",
    "<script src=data:,faults.push(#)></script>", "\\u003cimg src=x onerror=faults.push(#)\\u003e",
    "\\\"};faults.push(#);//", "\"};faults.push(#);//", "＜script＞faults.push(#)＜/script＞",
    "<ſcript>faults.push(#)</ſcript>", "<x style=background:url(//evil.example/#)>faults.push(#)",
    "=HYPERLINK(\"//evil.example/#\";\"faults.push(#)\")", "* **faults.push(#)** `<b>` | x",
  ]

  /// What Swift takes for one character with what stands beside it: marks before, after and within. Those
  /// with marks before run where `<` and `>` are escaped by characters.
  private static let marked =
    [
      "\u{600}", "\u{601}", "\u{605}", "\u{6DD}", "\u{70F}", "\u{8E2}", "\u{110BD}", "\u{110CD}",
      "\u{D4E}",
      "\u{111C2}",
    ].map { "\($0)</script \($0)>\($0)<img src=x onerror=faults.push(#) \($0)>" }
    + ["\u{301}", "\u{20DD}", "\u{338}", "\u{489}", "\u{903}", "\u{20E3}"].map {
      "<\($0)/script><\($0)img src=x onerror=\"\($0)faults.push(#)>\($0)</script>\($0)<b>\($0)"
    } + ["☕️</script>👨‍👩‍👧<img src=x onerror=faults.push(#)>☕️"]

  private static func number(from first: Int, _ names: [String]) -> [String] {
    names.enumerated().map { index, name in
      name.unicodeScalars.reduce(into: "") { made, scalar in
        if scalar == "#" {
          made += "\(1000 + first + index)"
        } else {
          made.unicodeScalars.append(scalar)
        }
      }
    }
  }

  /// The names in so many texts of at most 200 scalars.
  static func texts(_ names: [String], count: Int) -> [String] {
    (0..<count).map { text in
      names.indices.filter { $0 % count == text }.map { names[$0] }.joined(separator: " ")
    }
  }
}
