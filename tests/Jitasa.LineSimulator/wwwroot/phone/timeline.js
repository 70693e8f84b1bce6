import { h, replace } from '../dom.js';
import { dayKey, dayName, t } from '../text/text.js';
import { world } from '../world.js';
import { entry } from './entry.js';
import { face } from './face.js';
import { welcome } from './welcome.js';

/// The messages of one chat as one person sees them. Only what changed is drawn again, so that players keep playing
/// and a reader's place is kept.
export class Timeline {
  #drawn = new Map();
  #stop = new Map();

  constructor(phone) {
    this.phone = phone;
    this.list = h('div', { class: 'messages', role: 'log', 'aria-live': 'polite', 'aria-label': t('messages') });
    this.typing = h('div', { class: 'row typing', hidden: true, role: 'status', 'aria-label': t('typing') },
      face('bot', 30), h('span', { class: 'bubble' }, h('i'), h('i'), h('i')));
    this.element = h('div', { class: 'timeline', tabindex: '0', 'aria-label': t('messages'), onscroll: () => { this.isLow = this.#low(); } }, this.list, this.typing);
    // A keyboard, a menu or quick replies take room from below: the newest message stays in sight.
    new ResizeObserver(() => this.isLow && this.toEnd()).observe(this.element);
  }

  update() {
    const { messages } = world.chat(this.phone.chatId);
    const wasLow = this.#low();
    const before = this.#drawn.size;
    let previous;
    const rows = messages.flatMap(message => {
      const day = !previous || dayKey(previous.at) !== dayKey(message.at) ? [this.#day(message)] : [];
      const row = this.#row(message, !previous || previous.from !== message.from || day.length > 0);
      previous = message;
      return [...day, row];
    });
    this.#settle(rows.length ? rows : [welcome(this.phone)]);
    this.#showTyping();
    if (wasLow || before === 0 || messages.at(-1)?.from === this.phone.viewer && messages.length > before) this.toEnd();
  }

  /// To the newest message; an empty chat is read from its top.
  toEnd() {
    requestAnimationFrame(() => { this.element.scrollTop = world.chat(this.phone.chatId).messages.length ? this.element.scrollHeight : 0; });
    this.isLow = true;
  }

  #low() { return this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight < 80; }

  dispose() {
    clearTimeout(this.typingTimer);
    for (const stop of this.#stop.values()) stop();
  }

  #day({ at }) {
    return this.#kept(`day ${dayKey(at)}`, '', () => h('div', { class: 'day' }, h('span', {}, dayName(at))));
  }

  #row(message, isFirst) {
    const { id } = message;
    if (!this.#stop.has(id)) this.#stop.set(id, world.on(`delivery:${id}`, () => this.update()));
    const look = JSON.stringify([message.isUnsent, message.isEdited, message.message, isFirst, world.isDelivered(id), this.phone.viewer]);
    return this.#kept(id, look, () => entry(this.phone, message, isFirst));
  }

  #kept(key, look, make) {
    const drawn = this.#drawn.get(key);
    if (drawn?.look === look) return drawn.element;
    const element = make();
    this.#drawn.set(key, { look, element });
    return element;
  }

  /// Appends when the rest stands as it was: replacing everything would have screen readers read it all again.
  #settle(rows) {
    const same = [...this.list.children].every((child, index) => child === rows[index]);
    if (same) this.list.append(...rows.slice(this.list.children.length));
    else replace(this.list, rows);
  }

  /// Until its time is over or the bot has written since it began.
  #showTyping() {
    const until = this.phone.inGroup ? undefined : world.person(this.phone.viewer)?.loadingUntil;
    const last = world.chat(this.phone.chatId).messages.at(-1);
    if (until !== this.typingUntil) Object.assign(this, { typingUntil: until, typingAfter: last?.id });
    const isAnswered = last?.from === 'bot' && last.id !== this.typingAfter;
    const left = until && !isAnswered ? new Date(until) - world.now : 0;
    clearTimeout(this.typingTimer);
    this.typing.hidden = left <= 0;
    if (left > 0) this.typingTimer = setTimeout(() => { this.typing.hidden = true; }, left);
  }
}
