"""x"""
import json
from pathlib import Path
from scanner.platform.browser_ports import Engine
from scanner.browser.pack import GECKO_ID
HOST_NAME="org.beforehand.host"
def host_manifest(engine: Engine, program: Path, chromium_id: str) -> bytes:
    """The native host's manifest for one family of browsers."""
    manifest: dict[str, object] = {
        "name": HOST_NAME,
        "description": "Beforehand looks at pictures on this computer before they are sent",
        "path": str(program),
        "type": "stdio",
    }
    if engine is Engine.FIREFOX:
        manifest["allowed_extensions"] = [GECKO_ID]
    else:
        manifest["allowed_origins"] = [f"chrome-extension://{chromium_id}/"]
    return json.dumps(manifest, indent=2).encode() + b"\n"
