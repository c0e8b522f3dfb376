// The parents' rules for what nobody can be asked about. Two words and a switch, as last received: they are
// kept over a restart, so that an older child's browser works the same without the guard.
const DEFAULT = { unanswered: "hold", mute: false };

export class Rules {
  #store;
  #rules;

  constructor(store) {
    this.#store = store;
    this.#rules = store.get("rules").then(({ rules }) => ({ ...DEFAULT, ...rules }), () => DEFAULT);
  }

  get() {
    return this.#rules;
  }

  set({ unanswered, mute }) {
    const rules = { unanswered: unanswered === "allow" ? "allow" : "hold", mute: mute === true };
    this.#rules = Promise.resolve(rules);
    this.#store.set({ rules }).catch(() => undefined); // on a full disk, only this run knows them
  }
}
