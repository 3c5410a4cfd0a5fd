const RETRY_MILLIS = 3000;
/** The server reports its stages every second; after this long without a word we ask again. */
const SILENCE_SECONDS = 10;

/** A server-sent event stream that is opened again however it was lost. */
export class Connection {
  #address;
  #handlers;
  #onState;
  #source = null;
  #everHeard = false;
  #quietSince = null;
  #lostAt = null;

  /**
   * @param handlers by the name of an event: what to do with its parsed data
   * @param onState told every second, and upon each change: {state, lostFor (seconds or null)}
   */
  constructor(address, handlers, onState) {
    this.#address = address;
    this.#handlers = handlers;
    this.#onState = onState;
    this.#open();
    setInterval(() => this.#watch(), 1000);
  }

  #open() {
    const source = new EventSource(this.#address);
    this.#source = source;
    this.#quietSince = seconds();
    source.addEventListener("open", () => this.#heard());
    source.addEventListener("error", () => this.#failed(source));
    for (const [name, handle] of Object.entries(this.#handlers)) {
      source.addEventListener(name, (message) => {
        this.#heard();
        handle(JSON.parse(message.data));
      });
    }
  }

  #heard() {
    this.#everHeard = true;
    this.#quietSince = seconds();
    this.#lostAt = null;
    this.#tell();
  }

  #failed(source) {
    if (source !== this.#source) {
      return;
    }
    this.#lostAt ??= seconds();
    // The browser tries again by itself unless the server answered with something else than events.
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => this.#open(), RETRY_MILLIS);
    }
    this.#tell();
  }

  #watch() {
    const { readyState } = this.#source;
    if (readyState !== EventSource.CLOSED && seconds() - this.#quietSince > SILENCE_SECONDS) {
      // An open stream gets the chance to show by an answer that the server is there.
      if (readyState === EventSource.CONNECTING) {
        this.#lostAt ??= this.#quietSince;
      }
      this.#source.close();
      this.#open();
    }
    this.#tell();
  }

  #tell() {
    if (this.#lostAt !== null) {
      this.#onState({ state: "lost", lostFor: seconds() - this.#lostAt });
    } else {
      this.#onState({ state: this.#everHeard ? "live" : "connecting", lostFor: null });
    }
  }
}

/** Seconds of the page's monotonic clock. */
export function seconds() {
  return performance.now() / 1000;
}
