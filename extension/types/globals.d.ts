// What the browsers offer and the bundled types do not know.
declare function cloneInto(value: any, scope: any, options?: any): any;
declare function exportFunction(value: any, scope: any): any;
declare function XPCNativeWrapper(value: any): any;
declare const MediaStreamTrackGenerator: any;
declare const MediaStreamTrackProcessor: any;
declare const LaunchParams: any;
declare const FileSystemFileEntry: any;
declare var browser: any;
interface Window { wrappedJSObject?: any; HTMLUserMediaElement?: any; HTMLCameraElement?: any; LaunchQueue?: any; LaunchParams?: any; [name: string]: any }
interface Element { openOrClosedShadowRoot?: ShadowRoot }
interface Event { wrappedJSObject?: any }
interface Uint8Array { toBase64?(): string }
interface VideoFrameBufferInit { transfer?: ArrayBuffer[] }
interface Navigator { webkitGetUserMedia?: any; mozGetUserMedia?: any }
