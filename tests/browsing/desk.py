"""The editing desk in a real browser: the project's files in the browser's own folder, behind its picker."""

from __future__ import annotations

import base64
import contextlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, ViewportSize
from project import AS_OF

ENDINGS = {".yml", ".md", ".jpg", ".png", ".webp", ".pdf", ".docx"}
"""Files that an editor may touch at the desk."""

LANGUAGES = {"_default": "_default", "sv": "Svenska", "en": "Engelska"}
"""Language -> how the desk names its pane."""

FOLDER = """
const opened = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle("project", { create: true });
window.showDirectoryPicker = opened;
window.tests = {
  async fill(files) {
    const project = await opened();
    await project.getDirectoryHandle(".git", { create: true });
    for (const [path, content] of Object.entries(files)) {
      const names = path.split("/");
      const name = names.pop();
      let folder = project;
      for (const part of names) folder = await folder.getDirectoryHandle(part, { create: true });
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));
      await file.close();
    }
  },
  async read() {
    const files = {};
    const walk = async (folder, path) => {
      for await (const [name, entry] of folder.entries()) {
        if (entry.kind === "directory") await walk(entry, `${path}${name}/`);
        else {
          const bytes = new Uint8Array(await (await entry.getFile()).arrayBuffer());
          files[path + name] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
        }
      }
    };
    await walk(await opened(), "");
    return files;
  },
};
"""
"""Puts a folder of the browser (OPFS) behind its picker of folders, and lets tests fill and read it."""

ATTENTION = """
const beginning = new Set();
addEventListener("Initializing", ({ target }) => beginning.add(target), true);
addEventListener("Initialized", ({ target }) => beginning.delete(target), true);
const drawn = () => new Promise(requestAnimationFrame);
window.attentive = async () => {
  for (let clear = 0, frame = 0; clear < 2 && frame < 3600; frame++) {
    await drawn();
    clear = [...beginning].some((widget) => widget.isConnected) ? 0 : clear + 1;
  }
};
"""
"""Waits, a minute at most, until menus, lists, trees and rows of buttons listen: newly drawn, they don't."""


def files_of(project: Path) -> dict[str, bytes]:
    """Read what an editor's folder holds of a project: records, pages, pictures and documents."""
    docs = project / "docs"
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in sorted(docs.rglob("*"))
        if path.suffix in ENDINGS and path.is_file() and "_adr" not in path.parts
    }


TIMEOUT = 60_000
"""Milliseconds to wait for anything: a busy machine is no mistake of the desk."""


@contextlib.contextmanager
def opened_desk(browser: Browser, *, width: int = 1280, height: int = 900) -> Iterator[Desk]:
    """Open a browser for an editor who prefers English, in Sweden, on the day of the tests."""
    view: ViewportSize = {"width": width, "height": height}
    context = browser.new_context(viewport=view, locale="en-GB", timezone_id="Europe/Stockholm")
    context.set_default_timeout(TIMEOUT)
    context.clock.set_fixed_time(f"{AS_OF}T12:00:00+01:00")
    with context:
        page = context.new_page()
        page.add_init_script(FOLDER)
        page.add_init_script(ATTENTION)
        desk = Desk(page)
        page.on("pageerror", lambda error: desk.errors.append(str(error)))
        yield desk


@dataclass
class Desk:
    """An editor at the desk."""

    page: Page
    errors: list[str] = field(default_factory=list)
    """What went wrong in the page's program."""
    before_save: Callable[[], object] = lambda: None
    """Called before each press on the button that saves."""
    steps: list[str] = field(default_factory=list)
    """What the editor has done: clicks, and fields filled in."""

    def open(self, url: str, files: Mapping[str, bytes]) -> None:
        """Go to the desk, and open a folder that holds files."""
        self.page.goto(f"{url}redigera/")
        given = {path: base64.b64encode(content).decode() for path, content in files.items()}
        self.page.evaluate("files => window.tests.fill(files)", given)
        self.click("Öppna projektets mapp")
        self.page.get_by_text("Samlingar").wait_for()

    def sign_in(self, url: str, token: str) -> None:
        """Go to the desk, and sign in to the Git host; what it answers is on the page then."""
        self.page.goto(f"{url}redigera/")
        self.click("Logga in med en åtkomstnyckel")
        dialog = self.page.get_by_role("alertdialog")
        dialog.get_by_role("textbox").fill(token)
        self.click("Logga in", dialog)

    def files(self) -> dict[str, bytes]:
        """Read what the folder holds now."""
        read: dict[str, str] = self.page.evaluate("window.tests.read()")
        return {path: base64.b64decode(content) for path, content in read.items()}

    def press(self, target: Locator) -> None:
        """Press something, once all that is in view listens."""
        target.scroll_into_view_if_needed()
        self.page.evaluate("window.attentive()")
        target.click()

    def click(self, name: str, within: Locator | None = None) -> None:
        """Press a button."""
        self.steps.append(f"click {name}")
        self.press((within or self.page).get_by_role("button", name=name, exact=True).first)

    def collection(self, name: str) -> None:
        """Choose a collection; its buttons are those of the former one until it is there."""
        self.steps.append(f"choose {name}")
        self.press(self.page.get_by_role("treeitem", name=name, exact=True))
        self.page.get_by_role("main", name=f"\u2068{name}\u2069 samling", exact=True).wait_for()

    def entry(self, name: str) -> None:
        """Open an entry."""
        self.steps.append(f"open {name}")
        self.press(self.page.get_by_role("row", name=name, exact=True))
        self.page.locator("[data-key-path]").first.wait_for()

    def field(self, path: str, language: str = "_default") -> Locator:
        """Return a field by its path: `points.0.phone`. It is drawn when what holds it comes into view."""
        pane = self.page.get_by_role("group", name=re.compile(f"Redigera .*{LANGUAGES[language]}"))
        field = pane.locator(f'section[data-key-path="{path}"]').first
        box = pane.bounding_box()
        assert box is not None
        self.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        for way in (300, -300):
            for _ in range(60):
                if field.count():
                    field.evaluate("field => field.scrollIntoView({ block: 'center', behavior: 'instant' })")
                    return field
                self.page.mouse.wheel(0, way)
                self.page.wait_for_timeout(40)
        return field

    def unfold(self, path: str, language: str = "_default", *, entry: int = 0) -> None:
        """Unfold an object, or an entry of a list."""
        self.steps.append(f"unfold {path}")
        self.press(self.field(path, language).get_by_role("button", name="Expandera", exact=True).nth(entry))

    def fill(self, path: str, text: str, language: str = "_default") -> None:
        """Fill in a field of text or a date."""
        self.steps.append(f"fill {path}")
        self.field(path, language).locator("input, textarea").first.fill(text)

    def save(self) -> None:
        """Save; the desk then shows the list again."""
        self.before_save()
        self.click("Spara")
        self.page.get_by_role("status").filter(has_text="sparad").first.wait_for()
        self.page.get_by_role("grid").first.wait_for()

    def refused(self) -> list[str]:
        """Try to save what has mistakes; returns what the desk answers at the fields in view."""
        self.click("Spara")
        self.page.get_by_role("button", name="Visa felen").wait_for()
        answers = self.page.locator('section [role="alert"].validation').all_inner_texts()
        return [answer.removeprefix("error").strip() for answer in answers]

    def choose(self, path: str, choice: str, language: str = "_default") -> None:
        """Choose from a list, or one of a few."""
        self.steps.append(f"choose {path}")
        field = self.field(path, language)
        few = field.get_by_role("radio", name=choice, exact=True)
        if few.count():
            self.press(few)
        else:
            self.press(field.get_by_role("combobox"))
            self.press(self.page.get_by_role("option", name=re.compile(f"^{re.escape(choice)}")).first)

    def tick(self, path: str, language: str = "_default") -> None:
        """Tick the box that adds an object, or turn a switch."""
        self.steps.append(f"tick {path}")
        field = self.field(path, language)
        self.press(field.get_by_role("checkbox").or_(field.get_by_role("switch")).first)

    def new(self) -> None:
        """Begin a new entry of the collection."""
        self.click("Skapa ny post")

    def beside(self) -> None:
        """Show the English pane where the preview stands."""
        self.steps.append("show English")
        ways = self.page.get_by_role("radiogroup", name="Byt språk")
        self.press(ways.nth(1).get_by_role("radio", name="Engelska"))

    def upload(self, path: str, name: str, picture: bytes, language: str = "_default") -> None:
        """Upload a picture from the editor's own device."""
        self.steps.append(f"upload {path}")
        self.press(self.field(path, language).get_by_role("button", name="Bläddra", exact=True))
        dialog = self.page.get_by_role("dialog")
        with self.page.expect_file_chooser() as chooser:
            self.press(dialog.get_by_role("button", name="Ladda upp", exact=True))
        chooser.value.set_files({"name": name, "mimeType": "image/jpeg", "buffer": picture})
        dialog.get_by_role("option", name=name).wait_for()
        self.press(dialog.get_by_role("button", name="Infoga", exact=True))
        dialog.wait_for(state="hidden")
