import { h } from '../dom.js';
import { summary } from '../messages/body.js';
import { clockTime, t } from '../text/text.js';
import { world } from '../world.js';
import { face, nameOf } from './face.js';

export function chatList(phone) {
  return h('div', { class: 'chat-list' },
    h('header', { class: 'chat-header' }, h('h2', {}, t('chats'))),
    h('ul', {}, world.chatsOf(phone.viewer).map(id => h('li', {}, row(phone, id)))));
}

function row(phone, id) {
  const last = world.chat(id).messages.at(-1);
  const unread = world.unread(phone.viewer, id);
  const who = world.group(id) ? id : 'bot';
  return h('button', { type: 'button', onclick: () => phone.open(id) }, face(who, 46),
    h('span', { class: 'chat-list-words' }, h('b', {}, nameOf(who)), h('span', {}, last ? summary(last) : t('noMessages'))),
    h('span', { class: 'chat-list-side' }, last && h('time', {}, clockTime(last.at)),
      unread > 0 && h('span', { class: 'badge', 'aria-label': t('unread', { count: unread }) }, String(unread))));
}
