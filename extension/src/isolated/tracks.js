// Frames of a camera track, one by one, and a new track made of those that are passed on.
// Two ways with one shape: open(source, onFrame) -> { track, write(image, timestamp), ended(), close() },
// where a frame is { image, at, timestamp, copy(), keep(), close() }: `image` can be drawn, `timestamp` is
// the camera's, a copy outlives the frame, and a frame that is kept gives its buffer back to the camera.

function processorTrack(source, onFrame) {
  const reader = new MediaStreamTrackProcessor({ track: source }).readable.getReader();
  const track = new MediaStreamTrackGenerator({ kind: "video" });
  const writer = track.writable.getWriter();
  let closed = false;
  const close = () => {
    closed = true;
    reader.cancel().catch(() => undefined);
    writer.close().catch(() => undefined);
  };
  (async () => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done || closed) return close();
      onFrame(frameOf(value));
    }
  })().catch(close);
  return {
    track,
    close,
    ended: () => closed || track.readyState === "ended",
    write(image, timestamp) {
      const frame = image instanceof VideoFrame ? image.clone() : new VideoFrame(image, { timestamp });
      writer.write(frame).catch(() => frame.close());
    },
  };
}

function frameOf(video) {
  const frame = {
    image: video,
    at: performance.now(),
    timestamp: video.timestamp,
    copy: () => frameOf(frame.image.clone()),
    close() {
      frame.image.close();
      frame.image = null;
    },
    async keep() {
      const own = await ownCopy(video).catch(() => null); // if it cannot be copied, the camera waits for its buffer
      if (!frame.image) own?.close();
      else if (own) {
        frame.close();
        frame.image = own;
      }
    },
  };
  return frame;
}

// The same picture, copied into memory of this script. A camera has few buffers, and stops when all are in use.
async function ownCopy(video) {
  const { format, timestamp, displayWidth, displayHeight, visibleRect } = video;
  const data = new ArrayBuffer(video.allocationSize());
  const colorSpace = video.colorSpace.toJSON();
  const layout = await video.copyTo(data);
  const { width: codedWidth, height: codedHeight } = visibleRect;
  return new VideoFrame(data, {
    format, layout, codedWidth, codedHeight, displayWidth, displayHeight, timestamp, colorSpace, transfer: [data],
  });
}

// Firefox: a playing video is drawn to a canvas. In a tab behind others the browser slows this down.
function canvasTrack(source, onFrame) {
  const PAUSE_MS = 33; // where the browser does not call for each frame
  const video = document.createElement("video");
  const canvas = document.createElement("canvas");
  const { width = 640, height = 480, frameRate = 30 } = source.getSettings();
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { alpha: false });
  const stream = canvas.captureStream(Math.min(30, frameRate || 30));
  const track = stream.getVideoTracks()[0];
  let closed = false;
  video.muted = true;
  video.srcObject = new MediaStream([source]);
  video.play().catch(() => undefined);
  const close = () => {
    closed = true;
    video.srcObject = null;
    track.stop();
  };
  async function step() {
    if (closed) return;
    if (source.readyState === "ended") return close();
    if (video.readyState >= 2) {
      const image = await createImageBitmap(video);
      onFrame({ image, at: performance.now(), timestamp: 0, copy: () => drawn(image), keep: () => undefined, close: () => image.close() });
    }
    setTimeout(step, PAUSE_MS);
  }
  step();
  return {
    track,
    close,
    ended: () => closed || track.readyState === "ended",
    write(image) {
      if (image.width && (image.width !== canvas.width || image.height !== canvas.height)) {
        canvas.width = image.width;
        canvas.height = image.height;
      }
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
    },
  };
}

function drawn(image) {
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext("2d", { alpha: false }).drawImage(image, 0, 0);
  return { image: canvas, copy: () => drawn(canvas), close: () => undefined };
}

export const openTrack = (source, onFrame) =>
  typeof MediaStreamTrackProcessor === "function" && typeof MediaStreamTrackGenerator === "function"
    ? processorTrack(source, onFrame)
    : canvasTrack(source, onFrame);
