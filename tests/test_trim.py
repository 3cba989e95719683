"""Style sheets cut to what a site uses: what may match stays, what cannot goes, and the rest means the same."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from legpress.hosting.ahead import PAUSE, paused
from legpress.hosting.sheet import parse, write
from legpress.hosting.slim import slimmed
from legpress.hosting.trim import SHEET, trim
from legpress.hosting.unused import remove_unused
from web import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DOCS = Path(__file__).parent.parent / "docs" / "assets" / "stylesheets"

PAGE = """<!doctype html>
<html lang="en"><head>
<link rel="stylesheet" href="{up}assets/stylesheets/one.css">
<link rel="stylesheet" href="{up}assets/stylesheets/two.css">
{more}</head><body dir="ltr"><p class="lead note">It is <abbr title="rtl hidden">so</abbr>.</p>
<script src="{up}assets/javascripts/own.js"></script></body></html>
"""


def _site(folder: Path, one: str, two: str = "", script: str = "", only: str = "") -> Path:
    for name, text in {
        "assets/stylesheets/one.css": one,
        "assets/stylesheets/two.css": two,
        "assets/stylesheets/only.css": only,
        "assets/javascripts/own.js": script,
        "index.html": PAGE.format(up="", more=""),
        "a/b.html": PAGE.format(
            up="../", more='<link rel="stylesheet" href="../assets/stylesheets/only.css">\n'
        ),
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def _cut(folder: Path, one: str, script: str = "") -> str:
    trim(_site(folder, one, script=script))
    return (folder / SHEET).read_text("utf-8")


@pytest.mark.parametrize(
    "rule",
    [
        "p{a:b}",
        ".lead{a:b}",
        "p.note:hover::after{a:b}",
        "body>.lead abbr[title]{a:b}",
        "[dir=ltr] p{a:b}",
        '[title="rtl hidden"]{a:b}',
        "[title^=rtl]{a:b}",
        "p:not(.gone){a:b}",
        "p:is(.gone,.lead){a:b}",
        "*{a:b}",
        ":root{a:b}",
        ":focus-visible{a:b}",
        ".made-by-script{a:b}",
        "#made-too [data-state=open]{a:b}",
        ".begun-by-script{a:b}",
        ".started-by-script{a:b}",
        r".odd\:name{a:b}",
        "@media print{p{a:b}}",
        "@page{margin:1cm}",
        "@supports (a:b){@media screen and (min-width:1px){p{a:b}}}",
    ],
)
def test_what_may_match_stays(tmp_path: Path, rule: str) -> None:
    script = 'made.className = "made-by-script"; made.id = "made-too"; made.dataset.state = "open"'
    script += "; one.className = `begun-${how}`; two.className = 'started-' + how"
    assert _cut(tmp_path, rule, script) == rule


@pytest.mark.parametrize(
    "rule",
    [
        "ul{a:b}",
        ".gone{a:b}",
        "p .gone{a:b}",
        "#gone{a:b}",
        "[dir=rtl] p{a:b}",
        "p[hidden]{a:b}",
        ".title{a:b}",
        "@media print{.gone{a:b}}",
        ":root{--asked-by-nobody:1px}",
        "@keyframes gone{0%{a:b}to{a:c}}",
        ".from-a-comment{a:b}",
        "/* a remark */",
    ],
)
def test_what_cannot_match_goes(tmp_path: Path, rule: str) -> None:
    assert _cut(tmp_path, rule, "/* from-a-comment */ // ul\nrun()") == ""


def test_of_a_list_only_what_cannot_match_goes(tmp_path: Path) -> None:
    assert (
        _cut(tmp_path, "p , .gone > a ,\n.lead:not(.a, .b){ a : b }") == "p,.lead:not(.a,.b){a : b}"
    )


def test_variables_and_animations_that_are_asked_for_stay(tmp_path: Path) -> None:
    sheet = (
        ":root{--a:var(--b,1px);--b:2px;--c:3px;--d:4px}p{margin:var(--a);animation:turn 1s}"
        "@keyframes turn{to{width:var(--c)}}@keyframes gone{to{width:var(--d)}}"
    )
    assert _cut(tmp_path, sheet) == (
        ":root{--a:var(--b,1px);--b:2px;--c:3px}p{margin:var(--a);animation:turn 1s}"
        "@keyframes turn{to{width:var(--c)}}"
    )


def test_the_sheets_of_every_page_become_one_and_others_stay_beside(tmp_path: Path) -> None:
    trim(_site(tmp_path, "p{a:1}", "p{a:2}", only="p{a:3}"))
    link = '<link rel="stylesheet" href="{}assets/stylesheets/{}.css">'
    home = (tmp_path / "index.html").read_text("utf-8")
    below = (tmp_path / "a/b.html").read_text("utf-8")
    assert home.count("<link") == home.count(link.format("", "site")) == 1
    assert below.index(link.format("../", "site")) < below.index(link.format("../", "only"))
    assert (tmp_path / SHEET).read_text("utf-8") == "p{a:1}p{a:2}"
    assert not (tmp_path / "assets/stylesheets/one.css").exists()


@pytest.mark.parametrize(
    ("text", "tight"),
    [
        ("a { b : c ; d : e ; }", "a{b : c;d : e}"),
        ('a{content:"} ; /* , */"}', 'a{content:"} ; /* , */"}'),
        ("a{b:url(data:x;y,{z})}", "a{b:url(data:x;y,{z})}"),
        ("a{b:url('x;y}z')}", "a{b:url('x;y}z')}"),
        ("@charset 'utf-8';a{}", "@charset 'utf-8';a{}"),
        ("@media a and (b) , c { x > y { d : calc(1px + 2px) } }",
         "@media a and (b),c{x>y{d : calc(1px + 2px)}}"),
        ("a{b:c}/* d{e:f} */g{h:i}", "a{b:c}g{h:i}"),
    ],
)  # fmt: skip
def test_a_sheet_is_written_as_it_was_read(text: str, tight: str) -> None:
    assert write(parse(text)) == tight
    assert write(parse(tight)) == tight


@pytest.mark.parametrize("text", ["a{b:c", "@media x{a{b:c}", "a{b:c}}"])
def test_braces_that_do_not_match_are_told(text: str) -> None:
    with pytest.raises(ValueError, match="brace"):
        parse(text)


def test_files_that_nothing_names_are_not_published(tmp_path: Path) -> None:
    site = _site(tmp_path, 'p{background:url("dot.svg")}', script='load("later.js")')
    for name in ("stylesheets/dot.svg", "javascripts/later.js", "javascripts/own.js.map",
                 "javascripts/theirs.js", "javascripts/theirs/deep.js"):  # fmt: skip
        (site / "assets" / name).parent.mkdir(exist_ok=True)
        (site / "assets" / name).write_text("", "utf-8")
    (site / "assets/javascripts/theirs.js").write_text('load("deep.js")', "utf-8")
    remove_unused(site)
    left = {path.name for path in (site / "assets").rglob("*")}
    assert left == {"stylesheets", "javascripts", "one.css", "two.css", "only.css", "own.js",
                    "dot.svg", "later.js"}  # fmt: skip


def test_a_page_loses_only_what_nobody_sees() -> None:
    page = (
        "<ul>\n    <li>one  <b>two</b>\n\n</ul><pre>a\n   b</pre><textarea> c  d</textarea>"
        '<sup data-search-exclude id="fnref2:x"><a class="footnote-ref" href="#fn:x">1</a></sup>'
        '<a class="footnote-backref" href="#fnref:x" title="t">u</a>'
    )
    assert slimmed(page) == (
        "<ul>\n<li>one <b>two</b>\n</ul><pre>a\n   b</pre><textarea> c  d</textarea>"
        '<sup><a class="footnote-ref" href="#fn:x">1</a></sup>'
        '<a class="footnote-backref" href="#fnref:x" title="t">u</a>'
    )


def test_a_long_article_pauses_after_its_first_part() -> None:
    rest = "<p>on</p>" * 3000
    assert paused(f"<p>lead</p><h2>a</h2>{rest}") == f"<p>lead</p>{PAUSE}<h2>a</h2>{rest}"
    box = "<h2>a</h2><section>b</section>"
    assert paused(f"{box}<h2>c</h2>{rest}") == f"{box}{PAUSE}<h2>c</h2>{rest}"
    assert paused(f"<h2>c</h2>{rest}{box}") == f"{PAUSE}<h2>c</h2>{rest}{box}"
    assert paused("<p>lead</p><h2>a</h2>") == "<p>lead</p><h2>a</h2>"


MATCHING = """
text => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  const found = new Set()
  const look = rules => {
    for (const rule of rules) {
      if (rule.cssRules && !rule.selectorText) look(rule.cssRules)
      if (rule.style && [...rule.style].every(name => name.startsWith("--"))) continue
      for (const selector of (rule.selectorText || "").split(/,(?![^(]*\\))/)) {
        const element = selector.replace(/::[\\w-]+/g, "").replace(/:(hover|focus|active|focus-visible|focus-within|target|checked)\\b/g, "")
        try {
          if (element.trim() && document.querySelector(element)) found.add(selector.trim())
        } catch { /* other browsers' own */ }
      }
    }
  }
  look(sheet.cssRules)
  return [...found]
}
"""
SELECTORS = """
() => {
  const found = new Set()
  const look = rules => {
    for (const rule of rules) {
      if (rule.cssRules && !rule.selectorText) look(rule.cssRules)
      for (const each of (rule.selectorText || "").split(/,(?![^(]*\\))/)) found.add(each.trim())
    }
  }
  for (const sheet of document.styleSheets) look(sheet.cssRules)
  return [...found]
}
"""


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_every_rule_that_matches_something_on_a_page_is_still_there(
    site: Path, browser: Browser, scripts: bool
) -> None:
    theme = find_spec("material")
    assert theme is not None and theme.origin is not None
    theirs = Path(theme.origin).parent / "templates/assets/stylesheets"
    files = [*theirs.glob("main.*.css"), *theirs.glob("palette.*.css")]
    files += [DOCS / name for name in ("guide.css", "frame.css", "figures.css")]
    before = "\n".join(file.read_text("utf-8") for file in files)
    context = browser.new_context()
    page = context.new_page()
    if not scripts:
        context.route("**/*.js", lambda route: route.abort())
    with serving(site, "/") as address:  # browsers show scripts no sheet that came by file://
        for folder in sorted({path.parent for path in site.rglob("*.html")}):
            for path in sorted(folder.glob("*.html"))[:4]:
                if path.name == "404.html":
                    continue
                page.goto(address + path.relative_to(site).as_posix())
                matching = set(page.evaluate(MATCHING, before))
                assert len(matching) > 150
                assert matching - set(page.evaluate(SELECTORS)) == set(), path
    context.close()
