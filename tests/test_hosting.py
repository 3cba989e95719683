"""Finishing a built site: names from content, a policy that allows no more than the page holds, copies."""

from __future__ import annotations

import gzip
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import hosting
import pytest
from jobs import build
from jobs.place import Sources
from legpress.hosting import prepare
from legpress.hosting.markup import faults
from legpress.hosting.names import rename
from legpress.hosting.policy import protect
from legpress.hosting.servers import CONFIGURATIONS, PLACE
from mkdocs.config.defaults import MkDocsConfig

ROOT = Path(__file__).parent.parent
HEAD = '<!doctype html><meta charset="utf-8"><title>Page</title>'


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of two pages, one of them in a folder, with everything a page can load."""
    write(
        tmp_path,
        {
            "index.html": HEAD
            + '<link rel="stylesheet" href="assets/own.css"><script src="assets/own.js"></script>'
            '<div data-index="assets/index.js"></div>',
            "in/page.html": HEAD
            + '<link rel="stylesheet" href="../assets/own.css"><img src="../assets/mark.svg">'
            '<a href="../list.csv">list</a><script>go()</script><img src="../assets/a.01234567.js">',
            "assets/own.css": 'a { background: url("paper.svg") }',
            "assets/paper.svg": "<svg/>",
            "assets/mark.svg": "<svg />",
            "assets/own.js": "1",
            "assets/index.js": "2",
            "assets/a.01234567.js": "3",
            "assets/unnamed.js": "4",
            "list.csv": "5",
            **dict.fromkeys(CONFIGURATIONS, f"policy = {PLACE}"),
        },
    )
    return tmp_path


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def loaded(page: Path) -> list[Path]:
    """The files that a page names, by any attribute, and those its style sheets name."""
    names = re.findall(r'(?:href|src|data-index)="([^"]+)"', page.read_text("utf-8"))
    files = [(page.parent / name).resolve() for name in names]
    sheets = [file for file in files if file.suffix == ".css"]
    within = [(s, re.findall(r'url\("([^"]+)"\)', s.read_text("utf-8"))) for s in sheets]
    return files + [sheet.parent / name for sheet, found in within for name in found]


def test_every_loaded_asset_has_a_name_from_its_content_and_is_found(small: Path) -> None:
    rename(small)
    files = [*loaded(small / "index.html"), *loaded(small / "in/page.html")]
    assert [file for file in files if not file.is_file()] == []
    assert sorted(re.sub("[0-9a-f]{8}", "HASH", file.name) for file in set(files)) == [
        "a.HASH.js", "index.HASH.js", "list.csv", "mark.HASH.svg", "own.HASH.css", "own.HASH.js",
        "paper.HASH.svg",
    ]  # fmt: skip
    assert (small / "assets" / "unnamed.js").exists()


@pytest.mark.parametrize("changed", ["own.css", "paper.svg"])
def test_a_style_sheet_gets_another_name_when_it_or_what_it_loads_changes(
    small: Path, tmp_path_factory: pytest.TempPathFactory, changed: str
) -> None:
    other = shutil.copytree(small, tmp_path_factory.mktemp("other") / "site")
    with (other / "assets" / changed).open("a") as file:
        file.write(" ")
    names = []
    for site in (small, other):
        rename(site)
        names += [path.name for path in (site / "assets").glob("own.*.css")]
    assert len(set(names)) == 2


def test_a_page_allows_its_own_inline_scripts_and_no_others(small: Path) -> None:
    whole, found = protect(small)
    assert found == []
    page = (small / "in/page.html").read_text("utf-8")
    hashes = "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='"  # openssl's, of go()
    assert f"script-src 'self' {hashes}; style-src 'self'\">" in page
    assert "sha256" not in (small / "index.html").read_text("utf-8")
    assert hashes in whole
    assert whole.endswith("; frame-ancestors 'self'")
    assert "unsafe" not in whole


BLOCKED = {
    '<p style="color: red">': "<p style=...>",
    "<p title='a > b' STYLE=x>": "<p style=...>",
    "<style>p {}</style>": "<style>",
    '<svg><style>p {}</style><path style="x"/></svg>': "<style>",
    '<button onclick="go()">': "<button onclick=...>",
    '<script src="https://elsewhere.example/a.js"></script>': "https://elsewhere.example/a.js",
    "<img src=//elsewhere.example/a.png>": "//elsewhere.example/a.png",
    '<link rel="stylesheet" href="http://elsewhere.example/a.css">': "elsewhere.example/a.css",
    '<link href="http://elsewhere.example/a.css">': "elsewhere.example/a.css",
    '<form action="https://elsewhere.example/">': "<form action=",
    '<a href="javascript:go()">': "javascript:go()",
    '<iframe src="page.html">': "<iframe>",
    "<object data='a.svg'>": "<object>",
    "<video poster='http://elsewhere.example/a.png'>": "<video poster=",
}


@pytest.mark.parametrize(("markup", "told"), BLOCKED.items())
def test_what_the_policy_blocks_is_told_with_its_line(markup: str, told: str) -> None:
    (line, what), *_ = faults(f"{HEAD}<script>\n\n</script>\n<!-- <style>\n -->{markup}")
    assert line == 5
    assert told in what


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="https://elsewhere.example/">a link is followed by the reader</a>',
        '<link rel="canonical" href="https://guide.example/">',
        '<img src="data:image/png;base64,AAAA">',
        '<video src="a.mp4">',
        "<script>'<p style=x>'</script>",
        "<p>&lt;p style=x&gt; on=1</p>",
        '<p title="style=1 onclick=2">',
        '<svg stroke="red" xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>',
    ],
)
def test_what_the_policy_allows_is_no_fault(markup: str) -> None:
    assert list(faults(HEAD + markup)) == []


def test_a_page_without_a_place_for_the_policy_is_told(small: Path) -> None:
    (small / "bare.html").write_text("<p>No head")
    assert [fault for fault in prepare(small) if fault.startswith("bare.html:1: no <meta")]


def test_a_configuration_without_a_place_for_the_policy_is_told(small: Path) -> None:
    (small / "web.config").write_text("<configuration/>")
    assert [fault.partition(":")[0] for fault in prepare(small)] == ["web.config"]


def test_a_strict_build_stops_at_what_the_policy_blocks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(
        tmp_path,
        {
            "mkdocs.yml": f"site_name: Trial\nhooks: ['{(ROOT / 'hooks/hosting.py').as_posix()}']\n",
            "docs/index.md": '# Page\n\n<p style="color: red">Red</p>\n',
            **{f"docs/{name}": PLACE for name in CONFIGURATIONS},
        },
    )
    monkeypatch.setattr(build, "CONFIG", tmp_path / "mkdocs.yml")
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "hooks"))
    with pytest.raises(SystemExit) as end:
        build.build(Sources(ROOT / "data", None), tmp_path / "site")
    assert re.search(r"index\.html:\d+: <p style=\.\.\.>: the security policy", str(end.value))
    assert not (tmp_path / "site").exists()


def test_pages_that_are_served_while_they_are_edited_stay_as_they_are(small: Path) -> None:
    before = sorted(small.rglob("*"))
    config = MkDocsConfig()
    config.site_dir = str(small)
    hosting.on_startup("serve", False)
    try:
        hosting.on_post_build(config)
    finally:
        hosting.on_startup("build", False)
    assert sorted(small.rglob("*")) == before


def test_finishing_twice_from_the_same_start_gives_the_same_bytes(
    small: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = shutil.copytree(small, tmp_path_factory.mktemp("other") / "site")
    assert (prepare(small), prepare(other)) == ([], [])
    first, second = (
        {p.relative_to(site): p.read_bytes() for p in site.rglob("*") if p.is_file()}
        for site in (small, other)
    )
    assert first == second


def test_every_text_of_the_site_has_a_compressed_copy_that_equals_it(site: Path) -> None:
    text = [p for p in site.rglob("*") if p.suffix in {".html", ".css", ".js", ".json", ".svg"}]
    assert [
        str(path)
        for path in text
        if gzip.decompress(path.with_name(f"{path.name}.gz").read_bytes()) != path.read_bytes()
    ] == []


def test_every_page_of_the_site_carries_a_strict_policy(site: Path) -> None:
    policy = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
    for page in site.rglob("*.html"):
        (found,) = policy.findall(page.read_text("utf-8"))
        assert found.startswith("default-src 'self'; "), page
        assert "unsafe" not in found, page


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_every_configuration_of_the_site_holds_the_policy_of_all_its_pages(
    site: Path, name: str
) -> None:
    text = (site / name).read_text("utf-8")
    assert PLACE not in text
    (policy,) = re.findall(r"\"(default-src 'self'[^\"]*frame-ancestors 'self')\"", text)
    inline = {h for p in site.rglob("*.html") for h in re.findall(r"'sha256-[^']+'", p.read_text())}
    assert inline == set(re.findall(r"'sha256-[^']+'", policy))


def test_the_configuration_for_iis_is_well_formed(site: Path) -> None:
    """IIS itself runs on Windows only: nobody has started it with this file."""
    root = ElementTree.parse(site / "web.config").getroot()
    added = [each.get("name") for each in root.iterfind(".//customHeaders/add")]
    assert added == [each.get("name") for each in root.iterfind(".//customHeaders/remove")][1:]


def test_every_file_that_a_page_loads_is_there_under_a_name_from_its_content(site: Path) -> None:
    hashed = re.compile(r"\.[0-9a-f]{8}\.(min\.)?\w+$")
    loads = re.compile(
        r'<(?:script|img|link rel="(?:stylesheet|icon)")[^>]* (?:src|href)="([^"]+)"'
    )
    for page in site.rglob("*.html"):
        for name in loads.findall(page.read_text("utf-8")):
            if not name.startswith("data:"):
                assert (page.parent / name).is_file(), (page, name)
                assert hashed.search(name), (page, name)
