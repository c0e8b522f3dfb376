// Reports to the guard, through the host, that this browser profile is covered, and since when it is not.
import { hex } from "../shared/bytes.js";

const BEAT_MS = 5_000; // the guard notices within 30 s; several beats may be lost
const ALARM_MINUTES = 0.5; // wakes us where the browser has put us to sleep

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

  // Names this profile among those that are open now, and nobody: a random number in the browser's memory,
  // where it stays while we are put to sleep and woken up.
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

  // One beat.
  async report() {
    const [profile, inPrivate, info] = await Promise.all([
      this.#profile,
      this.#api.extension.isAllowedIncognitoAccess(),
      this.#api.runtime.getPlatformInfo(), // also keeps Firefox from putting us to sleep
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
