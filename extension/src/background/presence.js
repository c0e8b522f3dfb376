// Reports to the guard, through the host, that this browser profile is covered, and since when it is not.
import { hex } from "../shared/bytes.js";

const BEAT_MS = 5_000; // the guard notices within 30 s; several beats may be lost
const ALARM_MINUTES = 0.5; // wakes this part if the browser has put it to sleep

export class Presence {
  #api;
  #host;
  #open;
  #profile;

  constructor(api, host, open) {
    this.#api = api;
    this.#host = host;
    this.#open = open;
    this.#profile = this.#number();
  }

  // Distinguishes this profile among those that are open now, and identifies nobody: a random number in the
  // browser's memory, which survives while this part is put to sleep and woken.
  async #number() {
    const { session } = this.#api.storage;
    const { profile } = await session.get("profile");
    if (profile) return profile;
    const made = hex(crypto.getRandomValues(new Uint8Array(8)));
    await session.set({ profile: made });
    return made;
  }

  start() {
    this.#api.alarms.create("beat", { periodInMinutes: ALARM_MINUTES });
    setInterval(() => this.report(), BEAT_MS);
    this.report();
  }

  // Send one heartbeat.
  async report() {
    const [profile, inPrivate, info] = await Promise.all([
      this.#profile,
      this.#api.extension.isAllowedIncognitoAccess(),
      this.#api.runtime.getPlatformInfo(), // also keeps Firefox from putting this part to sleep
    ]);
    const answer = await this.#host.ask({
      is: "here",
      profile,
      private: inPrivate,
      system: info.os,
      version: this.#api.runtime.getManifest().version,
      waiting: [...this.#open.keys()],
    });
    return { answered: !answer.error };
  }
}
