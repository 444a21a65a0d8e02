"""Runs a page's shell blocks that are marked <!-- run -->, in order, in one shell.

Compares what each prints with the text block right after it, if there is one.
Usage: documented.py PAGE URL. The page's address is replaced by URL, and target/ by this folder's.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

BLOCK = re.compile(
    r"^<!-- run -->\n```sh\n(?P<command>.*?)^```\n(?:\n```text\n(?P<printed>.*?)^```$)?",
    re.MULTILINE | re.DOTALL,
)
END = "--- end of block ---"


def comparable(printed):
    """Without what names a call, which is another one each time."""
    return re.sub(r'"changeID":"[\w-]{16}"', '"changeID":"…"', printed.strip())


def main(page, url):
    text = pathlib.Path(page).read_text(encoding="utf-8")
    blocks = list(BLOCK.finditer(text))
    if not blocks or text.count("<!-- run -->") != len(blocks):
        sys.exit(f"{page}: not every <!-- run --> stands before a shell block")
    script = ["set -euo pipefail"]
    for block in blocks:
        command = re.sub(r"\btarget/", f"{pathlib.Path.cwd()}/target/", block["command"])
        script += [command.replace("http://localhost:8080", url), f"echo; echo '{END}'"]
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            ["bash", "-c", "\n".join(script)], cwd=folder, stdout=subprocess.PIPE, text=True
        )
    outputs = run.stdout.split(END)[:-1]
    if run.returncode != 0:
        sys.exit(f"{page}: block {len(outputs) + 1} failed with {run.returncode}: {run.stdout}")
    for number, (block, output) in enumerate(zip(blocks, outputs, strict=True), 1):
        if block["printed"] is not None and comparable(output) != comparable(block["printed"]):
            sys.exit(f"{page}: block {number} printed\n{output}\nand not\n{block['printed']}")
    print(f"{page}: all {len(blocks)} blocks ran, and printed what it says")


if __name__ == "__main__":
    main(*sys.argv[1:])
