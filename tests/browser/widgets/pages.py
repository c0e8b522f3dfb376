"""A page for each widget: what it loads, how it is started, and what a person would choose or drop on."""

import msgspec

CHUNK = 16 * 1024  # bytes of a chunk, where a widget sends chunks

_PAGE = """<!doctype html><meta charset="utf-8"><title>{name}</title>{styles}
<script>
  window.$ = (id) => document.getElementById(id);
  window.errors = [];
  addEventListener("error", (event) => errors.push(String(event.message)));
  addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));
  const PICTURE = "img[src^='data:'], img[src^='blob:']";
  window.sendPictures = async (root) => {{
    for (const image of root.querySelectorAll(PICTURE)) {{
      const picture = await (await fetch(image.src)).blob();
      await fetch("/upload", {{ method: "POST", body: picture }});
    }}
    return 1;
  }};
  window.picturesIn = (root) => root.querySelectorAll(PICTURE).length;
</script>
<style>#zone, #root {{ min-height: 220px; min-width: 300px; border: 1px solid }}</style>
{body}
{scripts}
<script>window.jQuery?.noConflict()</script>
<script type="module">
{start}
window.ready = true;
</script>
"""


class Widget(msgspec.Struct, frozen=True):
    """
    One widget.

    `input` and `zone` are expressions for what is chosen in and dropped on, empty where there is none.
    `editor`: an expression for the root that holds the inserted picture, which the test then sends. `exact`: the
    server gets the very bytes of the file. `bundle`: a module that has to be bundled first. `paste`: an expression for
    what has the keyboard when a picture is pasted, where it takes pasted ones.
    """

    name: str
    scripts: tuple[str, ...]
    start: str
    body: str = "<div id='zone'></div><input id='one' type='file' multiple>"
    input: str = "$('one')"
    zone: str = "$('zone')"
    styles: tuple[str, ...] = ()
    editor: str = ""
    exact: bool = True
    several: bool = True
    bundle: str = ""
    paste: str = ""

    def page(self) -> str:
        """The page as HTML."""
        scripts = "".join(f'<script src="/w/{script}"></script>' for script in self.scripts)
        if self.bundle:
            scripts += f'<script src="/bundle/{self.name}"></script>'
        styles = "".join(f'<link rel="stylesheet" href="/w/{style}">' for style in self.styles)
        return _PAGE.format(
            name=self.name, styles=styles, body=self.body, scripts=scripts, start=self.start
        )


_FINE = (
    """
const uploader = new qq.FineUploaderBasic({ warnBeforeUnload: false,
  element: $("root"), request: { endpoint: "/upload" }, chunking: { enabled: CHUNKED, partSize: %d },
  button: $("button"),
});
new qq.DragAndDrop({ dropZoneElements: [$("zone")], callbacks: { processingDroppedFilesComplete: (files) => uploader.addFiles(files) } });
"""
    % CHUNK
)
_FINE_BODY = "<div id='root'></div><div id='button'>choose</div><div id='zone'></div>"
_DROPZONE = (
    """
Dropzone.autoDiscover = false;
window.widget = new Dropzone("#zone", { url: "/upload", chunking: CHUNKED, forceChunking: CHUNKED, chunkSize: %d, createImageThumbnails: false });
"""
    % CHUNK
)
_DROPZONE_BODY = "<form id='zone' class='dropzone'></form>"
_BLUEIMP = (
    """
jQuery("#one").fileupload({ url: "/upload", dropZone: jQuery("#zone"), pasteZone: null, maxChunkSize: CHUNKED ? %d : undefined });
"""
    % CHUNK
)
_FILEPOND_BODY = "<input id='pond' type='file' multiple>"
# FilePond takes drops from when its drip element is there, some frames after its root
_FILEPOND_ZONE = "document.querySelector('.filepond--root:has(.filepond--drip)')"
_FILEPOND = "window.pond = FilePond.create($('pond'), { server: '/upload', allowMultiple: true, TRANSFORM });"
_UPPY = "const uppy = new Uppy.Uppy({ autoProceed: true }).use(Uppy.Dashboard, { target: '#zone', inline: true, width: 500, height: 300 })"
_UPPY_STYLE = ("uppy/dist/uppy.min.css",)
_UPPY_ZONE = "document.querySelector('.uppy-Dashboard-AddFiles')"
_UPPY_INPUT = "document.querySelector('.uppy-Dashboard-input')"
_BLUEIMP_SCRIPTS = (
    "jquery/dist/jquery.min.js",
    "blueimp-file-upload/js/vendor/jquery.ui.widget.js",
    "blueimp-file-upload/js/jquery.iframe-transport.js",
    "blueimp-file-upload/js/jquery.fileupload.js",
)
_SEND = "fetch('/upload', { method: 'POST', body })"
_EDITOR_BODY = "<div id='zone'></div>"
_CRYPTO = """
$("one").onchange = async () => {
  for (const file of $("one").files) {
    const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const body = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, await file.arrayBuffer());
    await fetch("/upload", { method: "POST", body });
  }
};
"""
_SOCKET = """
const socket = io(`http://127.0.0.1:${await (await fetch("/relay")).text()}`, { transports: ["websocket"] });
await new Promise((resolve) => socket.on("connect", resolve));
$("one").onchange = async () => {
  for (const file of $("one").files) socket.emit("file", HOW, () => undefined);
};
"""
_SLICES = """
$("one").onchange = async () => {
  for (const file of $("one").files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    for (let at = 0; at < bytes.length; at += %d) await fetch("/upload", { method: "POST", body: bytes.slice(at, at + %d) });
  }
};
""" % (CHUNK, CHUNK)
_STREAM = """
$("one").onchange = async () => {
  for (const file of $("one").files) {
    const body = new Blob([await new Response(file.stream()).arrayBuffer()]);
    for (let at = 0; at < body.size; at += %d) {
      const form = new FormData();
      form.append("chunk", body.slice(at, at + %d), "blob");
      await new Promise((resolve) => { const ask = new XMLHttpRequest(); ask.open("POST", "/upload"); ask.onloadend = resolve; ask.send(form); });
    }
  }
};
""" % (CHUNK, CHUNK)
_JSON = """
$("one").onchange = async () => {
  for (const file of $("one").files) {
    const address = await new Promise((resolve) => { const reader = new FileReader(); reader.onload = () => resolve(reader.result); reader.readAsDataURL(file); });
    await fetch("/upload", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ file: address }) });
  }
};
"""
_CANVAS = """
$("one").onchange = async () => {
  for (const file of $("one").files) {
    const bitmap = await createImageBitmap(file);
    const canvas = new OffscreenCanvas(bitmap.width / 2, bitmap.height / 2);
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const body = await canvas.convertToBlob({ type: "image/KIND" });
    SENT
  }
};
"""
_CANVAS_CHUNKS = (
    "const bytes = await body.arrayBuffer(); for (let at = 0; at < bytes.byteLength; at += 4096)"
    " await fetch('/upload', { method: 'POST', body: bytes.slice(at, at + 4096) });"
)
_CROPPER = """
$("one").onchange = async () => {
  for (const file of $("one").files) {
    const image = Object.assign(document.createElement("img"), { src: URL.createObjectURL(file) });
    $("root").replaceChildren(image);
    const body = await new Promise((resolve) => {
      const cropper = new Cropper(image, { ready: () => cropper.getCroppedCanvas().toBlob(resolve, "image/jpeg") });
    });
    await fetch("/upload", { method: "POST", body });
  }
};
"""
_PICA = """
const resizer = pica();
$("one").onchange = async () => {
  for (const file of $("one").files) {
    const canvas = Object.assign(document.createElement("canvas"), { width: 100, height: 75 });
    await resizer.resize(await createImageBitmap(file), canvas);
    await fetch("/upload", { method: "POST", body: await resizer.toBlob(canvas, "image/jpeg") });
  }
};
"""
_INPUT_ONLY = {"body": "<input id='one' type='file' multiple>", "zone": ""}

WIDGETS = (
    Widget(
        "dropzone", ("dropzone/dist/dropzone-min.js",), _DROPZONE.replace("CHUNKED", "false"),
        _DROPZONE_BODY, "document.querySelector('.dz-hidden-input')",
    ),
    Widget(
        "dropzone-chunked", ("dropzone/dist/dropzone-min.js",), _DROPZONE.replace("CHUNKED", "true"),
        _DROPZONE_BODY, "document.querySelector('.dz-hidden-input')",
    ),
    Widget(
        "fine-uploader", ("fine-uploader/fine-uploader/fine-uploader.js",),
        _FINE.replace("CHUNKED", "false"), _FINE_BODY, "document.querySelector('input[type=file]')",
    ),
    Widget(
        "fine-uploader-chunked", ("fine-uploader/fine-uploader/fine-uploader.js",),
        _FINE.replace("CHUNKED", "true"), _FINE_BODY, "document.querySelector('input[type=file]')",
    ),
    Widget(
        "flow", ("@flowjs/flow.js/dist/flow.js",),
        f"const flow = new Flow({{ target: '/upload', chunkSize: {CHUNK}, testChunks: false, simultaneousUploads: 1 }});"
        "flow.assignBrowse($('zone')); flow.assignDrop($('zone')); flow.on('filesSubmitted', () => flow.upload());",
        "<div id='zone'></div>", "document.querySelector('input[type=file]')",
    ),
    Widget(
        "resumable", ("resumablejs/resumable.js",),
        f"const upload = new Resumable({{ target: '/upload', chunkSize: {CHUNK}, testChunks: false, simultaneousUploads: 1, forceChunkSize: true }});"
        "upload.assignBrowse($('zone')); upload.assignDrop($('zone')); upload.on('filesAdded', () => upload.upload());",
        "<div id='zone'></div>", "document.querySelector('input[type=file]')",
    ),
    Widget(
        "tus", ("tus-js-client/dist/tus.min.js",),
        f"$('one').onchange = () => {{ for (const file of $('one').files) new tus.Upload(file, {{ endpoint: '/tus', chunkSize: {CHUNK} }}).start() }};",
        **_INPUT_ONLY,
    ),
    Widget(
        "uppy-xhr", ("uppy/dist/uppy.min.js",), _UPPY + ".use(Uppy.XHRUpload, { endpoint: '/upload' })",
        _EDITOR_BODY, _UPPY_INPUT, _UPPY_ZONE, _UPPY_STYLE,
        paste="document.querySelector('.uppy-Dashboard-AddFiles button')",
    ),
    Widget(
        "uppy-tus", ("uppy/dist/uppy.min.js",),
        _UPPY + f".use(Uppy.Tus, {{ endpoint: location.origin + '/tus', chunkSize: {CHUNK} }})",
        _EDITOR_BODY, _UPPY_INPUT, _UPPY_ZONE, _UPPY_STYLE,
    ),
    Widget("blueimp", _BLUEIMP_SCRIPTS, _BLUEIMP.replace("CHUNKED", "false")),
    Widget("blueimp-chunked", _BLUEIMP_SCRIPTS, _BLUEIMP.replace("CHUNKED", "true")),
    Widget(
        "plupload", ("plupload/js/plupload.full.min.js",),
        "const up = new plupload.Uploader({ runtimes: 'html5', browse_button: 'button', drop_element: 'zone', url: '/upload',"
        f" chunk_size: {CHUNK}, init: {{ FilesAdded: () => up.start() }} }}); up.init();"
        "await new Promise((resolve) => setTimeout(resolve, 100));",
        "<div><button id='button'>choose</button></div><div id='zone'></div>",
        "document.querySelector('input[type=file]')",
    ),
    Widget(
        "filepond", ("filepond/dist/filepond.min.js",), _FILEPOND.replace("TRANSFORM", ""),
        _FILEPOND_BODY, "document.querySelector('.filepond--browser')", _FILEPOND_ZONE,
        ("filepond/dist/filepond.min.css",),
        paste="document.body",
    ),
    Widget(
        "filepond-transform",
        (
            "filepond-plugin-image-resize/dist/filepond-plugin-image-resize.min.js",
            "filepond-plugin-image-transform/dist/filepond-plugin-image-transform.min.js",
            "filepond/dist/filepond.min.js",
        ),
        "FilePond.registerPlugin(FilePondPluginImageResize, FilePondPluginImageTransform);"
        + _FILEPOND.replace("TRANSFORM", "allowImageTransform: true, imageResizeTargetWidth: 100, imageTransformOutputMimeType: 'image/jpeg'"),
        _FILEPOND_BODY, "document.querySelector('.filepond--browser')", _FILEPOND_ZONE,
        ("filepond/dist/filepond.min.css",), exact=False,
    ),
    Widget(
        "react-dropzone", (), "await new Promise((resolve) => setTimeout(resolve, 100));", "<div id='root'></div>",
        "document.querySelector('input[type=file]')",
        bundle="""
import React from "react";
import { createRoot } from "react-dom/client";
import { useDropzone } from "react-dropzone";
function Zone() {
  const onDrop = async (files) => {
    for (const body of files) await fetch("/upload", { method: "POST", body });
  };
  const { getRootProps, getInputProps } = useDropzone({ onDrop });
  return React.createElement("div", { id: "zone", ...getRootProps() }, React.createElement("input", getInputProps()));
}
createRoot(document.getElementById("root")).render(React.createElement(Zone));
""",
    ),
    Widget(
        "quill", ("quill/dist/quill.js",), "new Quill('#zone', { theme: 'snow' });", _EDITOR_BODY, "", "document.querySelector('.ql-editor')",
        ("quill/dist/quill.snow.css",), editor="document.querySelector('.ql-editor')",
        paste="document.querySelector('.ql-editor')",
    ),
    Widget(
        "trix", ("trix/dist/trix.umd.min.js",),
        "addEventListener('trix-attachment-add', ({ attachment }) => { const body = attachment.file; if (body) fetch('/upload', { method: 'POST', body }) });",
        "<trix-editor id='zone'></trix-editor>", "",
        paste="$('zone')",
    ),
    Widget(
        "tinymce", ("tinymce/tinymce.min.js",),
        "await tinymce.init({ selector: '#zone', license_key: 'gpl', inline: true, paste_data_images: true, automatic_uploads: false });",
        _EDITOR_BODY, "", editor="$('zone')", several=False,
        paste="$('zone')",
    ),
    Widget(
        "ckeditor5", ("ckeditor5/dist/browser/ckeditor5.umd.js",),
        "const { ClassicEditor, Essentials, Paragraph, Image, ImageUpload, Base64UploadAdapter } = CKEDITOR;"
        "await ClassicEditor.create($('zone'), { licenseKey: 'GPL', plugins: [Essentials, Paragraph, Image, ImageUpload, Base64UploadAdapter] });",
        _EDITOR_BODY, "", "document.querySelector('.ck-content')", ("ckeditor5/dist/browser/ckeditor5.css",),
        editor="document.querySelector('.ck-content')",
        paste="document.querySelector('.ck-content')",
    ),
    Widget(
        "tiptap", (), "", _EDITOR_BODY, "", "document.querySelector('.tiptap')", editor="document.querySelector('.tiptap')",
        several=False,
        bundle="""
import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import Image from "@tiptap/extension-image";
import FileHandler from "@tiptap/extension-file-handler";
const put = (editor, files) => files.forEach((file) => {
  const reader = new FileReader();
  reader.onload = () => editor.chain().insertContent({ type: "image", attrs: { src: reader.result } }).run();
  reader.readAsDataURL(file);
});
new Editor({
  element: document.getElementById("zone"),
  extensions: [StarterKit, Image.configure({ allowBase64: true }), FileHandler.configure({ onDrop: put, onPaste: put })],
});
""",
        paste="document.querySelector('.tiptap')",
    ),
    Widget(
        "easymde", ("easymde/dist/easymde.min.js",),
        "new EasyMDE({ element: $('text'), uploadImage: true, autoDownloadFontAwesome: false, spellChecker: false,"
        " imageUploadFunction: (body, done) => fetch('/upload', { method: 'POST', body }).then(() => done('/x.png')) });",
        "<textarea id='text'></textarea>", "", "document.querySelector('.CodeMirror')", ("easymde/dist/easymde.min.css",),
        paste="document.querySelector('.CodeMirror textarea')",
    ),
    Widget("encrypted", (), _CRYPTO, exact=False, **_INPUT_ONLY),
    Widget(
        "zipped", ("jszip/dist/jszip.min.js",),
        "$('one').onchange = async () => { const zip = new JSZip(); for (const file of $('one').files) zip.file(file.name, file);"
        f" const body = await zip.generateAsync({{ type: 'blob' }}); await {_SEND} }};",
        exact=False, **_INPUT_ONLY,
    ),
    Widget("socket.io", ("socket.io-client/dist/socket.io.min.js",), _SOCKET.replace("HOW", "file"), **_INPUT_ONLY),
    Widget("socket.io-bytes", ("socket.io-client/dist/socket.io.min.js",), _SOCKET.replace("HOW", "await file.arrayBuffer()"), **_INPUT_ONLY),
    Widget("buffer-slices", (), _SLICES, **_INPUT_ONLY),
    Widget("stream-slices", (), _STREAM, **_INPUT_ONLY),
    Widget("json", (), _JSON, **_INPUT_ONLY),
    Widget("canvas-jpeg", (), _CANVAS.replace("KIND", "jpeg").replace("SENT", f"await {_SEND};"), exact=False, **_INPUT_ONLY),
    Widget("canvas-webp", (), _CANVAS.replace("KIND", "webp").replace("SENT", f"await {_SEND};"), exact=False, **_INPUT_ONLY),
    Widget("canvas-chunks", (), _CANVAS.replace("KIND", "png").replace("SENT", _CANVAS_CHUNKS), exact=False, **_INPUT_ONLY),
    Widget(
        "compressor", ("compressorjs/dist/compressor.min.js",),
        f"$('one').onchange = () => {{ for (const file of $('one').files) new Compressor(file, {{ maxWidth: 100, success: (body) => {_SEND} }}) }};",
        exact=False, **_INPUT_ONLY,
    ),
    Widget(
        "cropper", ("cropperjs/dist/cropper.min.js",), _CROPPER,
        "<div id='root' style='width: 300px; height: 220px'></div><input id='one' type='file' multiple>", zone="",
        styles=("cropperjs/dist/cropper.min.css",), exact=False,
    ),
    Widget("pica", ("pica/dist/pica.min.js",), _PICA, exact=False, **_INPUT_ONLY),
)  # fmt: skip
