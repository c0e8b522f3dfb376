"""What a file's name claims. A claim only: content decides, but a false claim is worth a closer look."""

from pathlib import PurePath

_SUFFIXES = """
.jpg .jpeg .jpe .jfif .jif .png .apng .gif .webp .bmp .dib .ico .tif .tiff .avif .heic .heif .hif .jxl
.jp2 .j2k .jpf .jpx .psd .dng .raw .cr2 .cr3 .nef .arw .orf .rw2 .raf .svg .svgz .pdf .docx .pptx .xlsx
.odt .odp .ods .epub .zip .7z .rar .mp4 .m4v .mov .mkv .webm .3gp .3g2 .avi .mpg .mpeg .wmv
"""
MEDIA_SUFFIXES = frozenset(_SUFFIXES.split())


def named_like_media(path: str) -> bool:
    """Whether the name ends as those of pictures, videos and documents with pictures do."""
    return PurePath(path).suffix.lower() in MEDIA_SUFFIXES
