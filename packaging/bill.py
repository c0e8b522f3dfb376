"""The contents of the package: a bill of materials (CycloneDX 1.5, with hashes) and third parties' licences."""

import hashlib
import json
import re
import tomllib
import uuid
from email import message_from_string
from pathlib import Path

_LICENCE = re.compile(
    r"(licen[cs]e|copying|notice|authors|copyright|thirdparty|3rd)", re.IGNORECASE
)
_NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")  # RFC 9562, for URLs


def installed(site: Path) -> list[tuple[str, str, Path]]:
    """Name, version and dist-info folder of each third-party package, in order of name."""
    found: list[tuple[str, str, Path]] = []
    for info in site.glob("*.dist-info"):
        metadata = message_from_string((info / "METADATA").read_text(errors="replace"))
        if metadata["Name"] != "beforehand":
            found.append((metadata["Name"], metadata["Version"], info))
    return sorted(found, key=lambda package: package[0].lower())


def bill(site: Path, lock: Path, models: Path, version: str) -> str:
    """The bill as JSON. The same tree gives the same bytes: it carries no time and no random number."""
    hashes = locked_hashes(lock)
    components = [_package(name, number, hashes) for name, number, _ in installed(site)]
    manifest = tomllib.loads((models / "manifest.toml").read_text())
    components += [_model(model, models) for model in manifest["models"]]
    content = json.dumps(components, sort_keys=True)
    return json.dumps(
        {
            "bomFormat": "CycloneDX",
            "specVersion": "1.5",
            "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, version + content)}",
            "version": 1,
            "metadata": {
                "component": {
                    "type": "application",
                    "bom-ref": f"beforehand@{version}",
                    "name": "beforehand",
                    "version": version,
                    "licenses": [{"license": {"id": "AGPL-3.0-or-later"}}],
                }
            },
            "components": components,
        },
        indent=1,
    )


def licences(site: Path) -> str:
    """One text with every third party's name, version, licence line and licence files."""
    parts = ["Beforehand contains the following software of others.\n"]
    for name, number, info in installed(site):
        metadata = message_from_string((info / "METADATA").read_text(errors="replace"))
        said = metadata["License-Expression"] or (metadata["License"] or "").partition("\n")[0]
        said = said or "; ".join(
            line.rpartition(" :: ")[2]
            for line in metadata.get_all("Classifier", [])
            if line.startswith("License")
        )
        parts.append(f"{'=' * 78}\n{name} {number}\nLicence: {said or 'see below'}\n")
        files = sorted(
            path for path in info.rglob("*") if path.is_file() and _LICENCE.search(path.name)
        )
        parts += [
            f"--- {path.relative_to(info)}\n{path.read_text(errors='replace')}" for path in files
        ]
    return "\n".join(parts)


def locked_hashes(lock: Path) -> dict[tuple[str, str], list[str]]:
    """SHA-256 of each file that the lock allows, by name and version."""
    found: dict[tuple[str, str], list[str]] = {}
    for package in tomllib.loads(lock.read_text())["package"]:
        files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
        hashes = sorted(file["hash"].removeprefix("sha256:") for file in files if "hash" in file)
        found[plain(package["name"]), package.get("version", "")] = hashes
    return found


def plain(name: str) -> str:
    """Return the name of a package as an index writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _package(name: str, number: str, hashes: dict[tuple[str, str], list[str]]) -> dict[str, object]:
    allowed = hashes.get((plain(name), number), [])
    if not allowed:
        raise SystemExit(f"{name} {number} is installed but not in the lock")
    return {
        "type": "library",
        "bom-ref": f"{plain(name)}@{number}",
        "name": name,
        "version": number,
        "purl": f"pkg:pypi/{plain(name)}@{number}",
        # One for each file the lock allows: which of them was used depends on the machine.
        "externalReferences": [
            {
                "type": "distribution",
                "url": f"https://pypi.org/project/{plain(name)}/{number}/",
                "hashes": [{"alg": "SHA-256", "content": one} for one in allowed],
            }
        ],
    }


def _model(model: dict[str, str], models: Path) -> dict[str, object]:
    content = (models / model["file"]).read_bytes()
    if hashlib.sha256(content).hexdigest() != model["sha256"]:
        raise SystemExit(f"{model['file']} is not the file that the manifest names")
    return {
        "type": "machine-learning-model",
        "bom-ref": f"model:{model['name']}",
        "name": model["name"],
        "hashes": [{"alg": "SHA-256", "content": model["sha256"]}],
        "licenses": [{"license": {"id": model["licence"]}}],
    }
