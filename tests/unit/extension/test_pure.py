"""The extension's pure parts under Node's own test runner, and the joining of its modules."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from scanner.browser.modules import join_modules
from scanner.browser.pack import SOURCE
from scanner.classify import multi_view

HERE = Path(__file__).parent
NODE = shutil.which("node")
needs_node = pytest.mark.skipif(
    NODE is None, reason="no Node.js here (packaging/setup.sh test installs it)"
)


@needs_node
@pytest.mark.parametrize("file", sorted(HERE.glob("*.test.mjs")), ids=lambda path: path.stem)
def test_the_pure_parts(file: Path) -> None:
    done = subprocess.run(
        [str(NODE), "--test", str(file)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def a_module(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


@needs_node
def test_a_module_runs_once_after_what_it_imports_and_keeps_its_names(tmp_path: Path) -> None:
    a_module(tmp_path, "shared/a.js", 'const hidden = "a";\nexport const order = [hidden];\n')
    a_module(
        tmp_path,
        "one/b.js",
        'import { order } from "../shared/a.js";\nconst hidden = "b";\n'
        "export function name() { return hidden; }\norder.push(hidden);\n",
    )
    a_module(
        tmp_path,
        "one/main.js",
        'import "./b.js";\nimport {\n  order,\n} from "../shared/a.js";\nimport { name } from "./b.js";\n'
        "console.log(order.join(), name(), typeof hidden);\n",
    )
    script = tmp_path / "script.js"
    script.write_bytes(join_modules(tmp_path, "one/main.js"))
    ran = subprocess.run([str(NODE), str(script)], capture_output=True, text=True, check=True)
    assert ran.stdout == "a,b b undefined\n"


def test_modules_that_import_each_other_are_refused(tmp_path: Path) -> None:
    a_module(tmp_path, "a.js", 'import { b } from "./b.js";\nexport const a = b;\n')
    a_module(tmp_path, "b.js", 'import { a } from "./a.js";\nexport const b = a;\n')
    with pytest.raises(ValueError, match="import each other"):
        join_modules(tmp_path, "a.js")


@pytest.mark.parametrize(
    "line", ["export default 1;", "import * as b from './b.js';", "export let a = 1;"]
)
def test_other_forms_of_import_and_export_are_refused(tmp_path: Path, line: str) -> None:
    a_module(tmp_path, "a.js", line + "\n")
    with pytest.raises(ValueError, match="not understood"):
        join_modules(tmp_path, "a.js")


def test_the_page_sees_no_other_part_of_the_extension() -> None:
    """The part in the page's world imports only pure modules beside its own."""
    for path in (SOURCE / "src" / "page").glob("*.js"):
        for target in re.findall(r'from "([^"]+)"', path.read_text()):
            assert target.startswith("./") or target == "../shared/media.js", path.name


def test_the_small_copy_is_trusted_by_the_limits_of_the_second_look() -> None:
    source = (SOURCE / "src" / "shared" / "still.js").read_text()
    for name in ("ODD_ASPECT", "DRAWN_SHARE"):
        found = re.search(rf"export const {name} = ([0-9.]+);", source)
        assert found is not None
        assert float(found.group(1)) == getattr(multi_view, name)
