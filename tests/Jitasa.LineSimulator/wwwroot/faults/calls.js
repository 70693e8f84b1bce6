import { sim } from '../api.js';
import { h } from '../dom.js';
import { secondsTime, t } from '../text/text.js';
import { world } from '../world.js';

const kept = 100;

/// What the bot asked of LINE, newest first; a call that broke one of LINE's rules stands in red with the rule.
export class Calls {
  #after = 0;
  #violations = 0;
  #reading = Promise.resolve();

  constructor() {
    this.list = h('ol', { class: 'calls', reversed: true });
    this.empty = h('p', { class: 'note' }, t('noCalls'));
    this.badge = h('span', { class: 'badge', hidden: true });
    this.element = h('section', {}, h('h3', {}, t('calls')), this.empty, this.list);
    world.on('calls', () => this.#more());
    this.#more();
  }

  /// One reading after the other: two at once would each list the same calls.
  #more() {
    this.#reading = this.#reading.then(() => this.#read());
  }

  async #read() {
    const { calls } = await sim.calls(this.#after).catch(() => ({ calls: [] }));
    if (!calls.length) return;
    this.#after = calls.at(-1).seq;
    this.empty.hidden = true;
    this.#violations += calls.filter(call => call.violations?.length).length;
    this.badge.textContent = String(this.#violations);
    this.badge.setAttribute('aria-label', t('violations', { count: this.#violations }));
    this.badge.hidden = this.#violations === 0;
    this.list.prepend(...calls.map(row).reverse());
    while (this.list.children.length > kept) this.list.lastChild.remove();
    // The answer holds at most a page; what came meanwhile is on the next.
    if (calls.length === kept) await this.#read();
  }
}

function row(call) {
  const isBad = call.status >= 400 || call.status === 0;
  return h('li', { class: [call.violations?.length && 'violation', isBad && 'failed'] }, h('details', {},
    h('summary', {}, h('time', {}, secondsTime(call.at)), ' ', h('b', {}, call.route ?? `${call.method} ${call.path}`), ' ', h('span', { class: 'status' }, String(call.status)),
      (call.violations ?? []).map(({ property, message }) => h('p', {}, property ? `${property}: ${message}` : message))),
    h('code', {}, `${call.method} ${call.path}`), call.body && h('pre', {}, pretty(call.body))));
}

function pretty(body) {
  if (typeof body !== 'string') return JSON.stringify(body, null, 2);
  try { return JSON.stringify(JSON.parse(body), null, 2); } catch { return body; }
}
