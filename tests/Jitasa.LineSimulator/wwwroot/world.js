import { sim } from './api.js';
import { seenUntil, see } from './remembered.js';

/// What the simulator knows, kept fresh by its event stream. Views listen to a topic: "chat:ID", "person:ID",
/// "groups", "clock", "quota", "faults", "calls", "line" (the connection) or "all".
class World {
  #listeners = new Map();
  #waiting = new Map();
  #undelivered = new Set();
  connected = true;
  seq = 0;

  async open() {
    await this.#reload();
    const events = sim.events();
    events.onmessage = event => this.#changed(JSON.parse(event.data));
    events.onerror = () => this.#connection(false);
    events.onopen = async () => {
      if (this.connected) return;
      // What happened while the line was down is not repeated by the stream.
      await this.#soon('state', () => this.#reload());
      this.#connection(true);
    };
  }

  on(topic, listener) {
    if (!this.#listeners.has(topic)) this.#listeners.set(topic, new Set());
    this.#listeners.get(topic).add(listener);
    return () => this.#listeners.get(topic).delete(listener);
  }

  get now() { return new Date(Date.now() + this.#drift); }
  get people() { return [...this.#people.values()]; }
  get groups() { return [...this.#groups.values()]; }
  person(id) { return this.#people.get(id); }
  group(id) { return this.#groups.get(id); }
  chat(id) { return this.#chats.get(id) ?? { chatId: id, messages: [], quickReply: null }; }
  chatsOf(userId) { return [userId, ...this.groups.filter(g => g.members.includes(userId)).map(g => g.groupId)]; }

  /// A webhook the bot did not take: the person's message then never becomes "read".
  note(delivery) {
    if (!delivery?.messageId || delivery.statusCode === 200) return;
    this.#undelivered.add(delivery.messageId);
    this.#tell(`delivery:${delivery.messageId}`);
  }

  isDelivered(messageId) { return !this.#undelivered.has(messageId); }

  unread(viewer, chatId) {
    const until = seenUntil(viewer, chatId);
    return this.chat(chatId).messages.filter(m => m.from !== viewer && !m.isUnsent && m.at > until).length;
  }

  unreadOf(viewer) { return this.chatsOf(viewer).reduce((sum, chatId) => sum + this.unread(viewer, chatId), 0); }

  seen(viewer, chatId) {
    const last = this.chat(chatId).messages.at(-1);
    if (!last || seenUntil(viewer, chatId) >= last.at) return;
    see(viewer, chatId, last.at);
    this.#tell(`unread:${viewer}`);
  }

  #people = new Map();
  #groups = new Map();
  #chats = new Map();
  #drift = 0;

  async #reload() {
    const state = await sim.state();
    this.#isSameRun(state.seq);
    this.bot = state.bot;
    this.liff = state.liff;
    this.webhook = state.webhook;
    this.quota = state.quota;
    this.faults = state.faults;
    this.violations = state.violations;
    this.#people = new Map(state.people.map(person => [person.userId, person]));
    this.#groups = new Map(state.groups.map(group => [group.groupId, group]));
    this.#chats = new Map(state.chats.map(chat => [chat.chatId, chat]));
    this.#setClock(state);
    for (const topic of this.#listeners.keys()) this.#tell(topic);
  }

  #changed({ seq, what, id }) {
    this.#isSameRun(seq);
    if (what === 'chat') return this.#soon(`chat:${id}`, async () => this.#chats.set(id, await sim.chat(id)));
    if (what === 'person') return this.#soon(`person:${id}`, async () => this.#people.set(id, await sim.person(id)));
    if (what === 'call') return this.#soon('calls', async () => undefined);
    return this.#soon('state', () => this.#reload());
  }

  /// Many events about one thing in a burst become one request; an event during that request asks once more.
  async #soon(topic, fetchIt) {
    const running = this.#waiting.get(topic);
    if (running) { running.again = true; return; }
    const mine = { again: false };
    this.#waiting.set(topic, mine);
    try {
      do {
        mine.again = false;
        await fetchIt();
        this.#tell(topic);
      } while (mine.again);
    } catch {
      this.#connection(false);
    } finally {
      this.#waiting.delete(topic);
    }
  }

  /// Numbers that run backwards mean the simulator was started anew: nothing shown here is true any more.
  #isSameRun(seq) {
    if (seq < this.seq) location.reload();
    this.seq = seq;
  }

  #setClock({ now, offsetSeconds }) {
    this.offsetSeconds = offsetSeconds;
    this.#drift = new Date(now).getTime() - Date.now();
  }

  #connection(up) {
    if (this.connected === up) return;
    this.connected = up;
    this.#tell('line');
  }

  #tell(topic) {
    // A copy: a listener may stop listening, or begin, while it is told.
    for (const listener of [...this.#listeners.get(topic) ?? []]) listener();
    if (topic !== 'all') for (const listener of [...this.#listeners.get('all') ?? []]) listener();
  }
}

export const world = new World();
