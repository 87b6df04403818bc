#!/usr/bin/env python3
"""parts.py: writes what is in the program, as CycloneDX 1.5, to standard output.

Packages and versions are those that SwiftPM resolved, libraries those of this system; licences stand in parts.tsv.
From Swift 6.4 on `swift package generate-sbom` does the first half.
"""
import csv
import json
import re
import subprocess
import sys
import uuid
from pathlib import Path
from urllib.parse import quote

here = Path(__file__).resolve().parent


def run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=here.parent).stdout


def flat(package: dict):
    for dependency in package["dependencies"]:
        yield dependency
        yield from flat(dependency)


def system_library(name: str) -> tuple[str, str, str]:
    """A library of this system: its name, its version, and its address as a package."""
    try:
        found = run("dpkg-query", "-W", "-f", "${Package} ${Version}\\n", name).splitlines()
        package, version = next(line for line in found if not line.endswith(" ")).split(" ")
    except (subprocess.CalledProcessError, FileNotFoundError, StopIteration):
        sys.exit(f"parts: no version of {name}: it is looked up by dpkg-query")
    return package, version, f"pkg:deb/debian/{quote(package, '')}@{quote(version, '')}"


with open(here / "parts.tsv", encoding="utf-8") as file:
    known = {row["part"]: row for row in csv.DictReader(file, delimiter="\t")}

version = run("sh", "Scripts/version.sh").strip()
tree = json.loads(run("swift", "package", "--disable-sandbox", "show-dependencies", "--format", "json"))
found = {}
for package in flat(tree):
    if package["identity"] not in known:
        sys.exit(f"parts: {package['identity']} has no row in Packaging/parts.tsv")
    found[package["identity"]] = package
toolchain = re.search(r"Swift version (\S+)", run("swift", "--version")).group(1)

components = []
addresses = {}
for name, row in known.items():
    title = name
    if row["is"] == "swift":
        if name not in found:
            sys.exit(f"parts: {name} of Packaging/parts.tsv is no dependency any more")
        number = found[name]["version"]
        address = f"pkg:swift/{row['page'].removeprefix('https://')}@{number}"
    elif row["is"] == "tools":
        number, address = toolchain, f"pkg:generic/swift@{toolchain}"
    else:
        title, number, address = system_library(name)
    addresses[name] = address
    licence = {"expression": row["licence"]} if " " in row["licence"] else {"license": {"id": row["licence"]}}
    components.append({
        "type": "library", "bom-ref": address, "name": title, "version": number, "purl": address,
        "licenses": [licence], "copyright": row["copyright"],
        "externalReferences": [{"type": "website", "url": row["page"]}],
    })

commit = run("git", "log", "-1", "--format=%H %cI").split()
program = f"pkg:generic/magtrack@{version}"
dependencies = [{"ref": program, "dependsOn": sorted(
    addresses[dependency["identity"]] for dependency in tree["dependencies"]) + sorted(
    addresses[name] for name, row in known.items() if row["is"] != "swift")}]
for identity, package in sorted(found.items()):
    dependencies.append({"ref": addresses[identity], "dependsOn": sorted(
        addresses[below["identity"]] for below in package["dependencies"])})
document = {
    "bomFormat": "CycloneDX",
    "specVersion": "1.5",
    # The same commit and parts give the same document.
    "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, commit[0] + json.dumps(components))}",
    "version": 1,
    "metadata": {
        "timestamp": commit[1],
        "component": {
            "type": "application", "bom-ref": program, "name": "magtrack", "version": version, "purl": program,
            "licenses": [{"license": {"id": "MIT"}}],
            "properties": [{"name": "git:commit", "value": commit[0]}],
        },
    },
    "components": components,
    "dependencies": dependencies,
}
json.dump(document, sys.stdout, indent=2, sort_keys=True, ensure_ascii=False)
print()
