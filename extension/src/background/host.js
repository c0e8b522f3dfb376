// The native host: a process on this machine that asks the guard. It is started when first needed, and
// again when it ends; while there is none, every question gets the answer "no-host".
const NAME = "org.beforehand.host";
const ANSWER_MS = 65_000; // above every limit of the callers: this one only frees memory
const AGAIN_MS = [500, 1_000, 2_000, 5_000, 10_000]; // pauses before starting it again

export class Host {
  #api;
  #onMessage;
  #port = null;
  #failed = 0;
  #notBefore = 0;
  #number = 0;
  #waiting = new Map();

  constructor(api, onMessage) {
    this.#api = api;
    this.#onMessage = onMessage;
  }

  get connected() {
    return this.#port !== null;
  }

  // Send a question; resolves with its answer, or with { error } where there is none.
  ask(question, milliseconds = ANSWER_MS) {
    const port = this.#connect();
    if (!port) return Promise.resolve({ error: "no-host" });
    const id = ++this.#number;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#answer(id, { error: "timed-out" }), milliseconds);
      this.#waiting.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      try {
        port.postMessage({ ...question, id });
      } catch {
        this.#answer(id, { error: "no-host" });
      }
    });
  }

  #answer(id, answer) {
    const resolve = this.#waiting.get(id);
    this.#waiting.delete(id);
    resolve?.(answer);
  }

  #connect() {
    if (this.#port || Date.now() < this.#notBefore) return this.#port;
    const port = this.#api.runtime.connectNative(NAME);
    port.onMessage.addListener((message) => {
      this.#failed = 0;
      if (message.id) this.#answer(message.id, message);
      else this.#onMessage(message);
    });
    port.onDisconnect.addListener(() => {
      void this.#api.runtime.lastError; // read, else the browser logs it as unread
      if (this.#port === port) this.#lost();
    });
    this.#port = port;
    return port;
  }

  #lost() {
    this.#port = null;
    this.#notBefore = Date.now() + AGAIN_MS[Math.min(this.#failed++, AGAIN_MS.length - 1)];
    for (const id of [...this.#waiting.keys()]) this.#answer(id, { error: "no-host" });
  }
}
