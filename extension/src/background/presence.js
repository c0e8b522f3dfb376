// Tells the guard, through the host, that this browser profile is covered, and since when it is not.
const BEAT_MS = 5_000; // the guard notices within 30 s; several beats may be lost
const ALARM_MINUTES = 0.5; // wakes us where the browser has put us to sleep

export class Presence {
  #api;
  #host;
  #open;
  #profile = Array.from(crypto.getRandomValues(new Uint8Array(8)), (b) => b.toString(16).padStart(2, "0")).join("");

  constructor(api, host, open) {
    this.#api = api;
    this.#host = host;
    this.#open = open;
  }

  start() {
    this.#api.alarms.create("beat", { periodInMinutes: ALARM_MINUTES });
    setInterval(() => this.tell(), BEAT_MS);
    this.tell();
  }

  // One beat. `profile` is a number of this run, made anew at each start; it names nobody.
  async tell() {
    const [inPrivate, info] = await Promise.all([
      this.#api.extension.isAllowedIncognitoAccess(),
      this.#api.runtime.getPlatformInfo(), // also keeps Firefox from putting us to sleep
    ]);
    const answer = await this.#host.ask({
      is: "here",
      profile: this.#profile,
      private: inPrivate,
      system: info.os,
      version: this.#api.runtime.getManifest().version,
      waiting: [...this.#open.keys()],
    });
    return { answered: !answer.error };
  }
}
