"""`python -m ui [--tray|--window] [--parent]`: the app of the child and the parents."""

import argparse
import signal
import sys

from scanner.channel import client_env
from ui.app import StartMode, run, run_parents


def main() -> int:
    """Start the app, or ask the running one to show itself."""
    client_env.begin_process()
    parser = argparse.ArgumentParser(prog="beforehand app")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--tray", action="store_true", help="only the tray icon, as at login")
    how.add_argument("--window", action="store_true", help="only the small window")
    parser.add_argument(
        "--parent", action="store_true", help="the app of a parent's computer: what children ask"
    )
    chosen = parser.parse_args()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if chosen.parent:
        return run_parents(client_env.load(), quiet=chosen.tray)
    start = StartMode.TRAY if chosen.tray else StartMode.WINDOW if chosen.window else StartMode.BOTH
    return run(client_env.load(), start)


if __name__ == "__main__":
    sys.exit(main())
