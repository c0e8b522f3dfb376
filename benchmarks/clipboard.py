"""Clipboard latency: from the change seen to the clipboard cleared, beside the verdict."""

import statistics

from tools.rigs.x_desktop import XDesktop, png


def main() -> None:
    with XDesktop() as desktop:
        for name, width, height in (
            ("0.03 MP", 200, 150),
            ("1 MP", 1000, 1000),
            ("12 MP", 4000, 3000),
        ):
            picture = png(b"FLAG", width, height)
            times: list[float] = []
            for _ in range(100 if width < 4000 else 20):
                desktop.copy("clipboard", "image/png", picture)
                times.append(float(desktop.wait("cleared").split()[1]))
                desktop.text_once("clipboard")
            times.sort()
            p95 = times[int(len(times) * 0.95)]
            print(
                f"{name} ({len(picture) / 1e6:.1f} MB): change seen to cleared, beside the verdict: "
                f"median {statistics.median(times):.1f} ms, p95 {p95:.1f} ms, n={len(times)}"
            )


if __name__ == "__main__":
    main()
