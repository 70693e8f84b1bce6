import { h } from '../dom.js';
import { icon } from '../icons.js';
import { currentLanguage, t } from '../text/text.js';
import { world } from '../world.js';
import { face, nameOf } from './face.js';
import { chatMenu } from './menu.js';

/// Above the screen: whose phone this is, in a word about the person.
export function ownerBar(phone) {
  const person = world.person(phone.owner);
  return h('div', { class: 'owner' }, face(phone.owner, 32),
    h('div', { class: 'owner-words' },
      h('b', {}, nameOf(phone.owner)),
      h('small', {}, person ? roleOf(person) : t('groupPhone'))),
    phone.isGroup && speaker(phone));
}

export const roleOf = person => (currentLanguage() === 'th' && person.note) || t(`role.${['asker', 'volunteer', 'kamnan', 'officer'].includes(person.role) ? person.role : 'other'}`);

const speaker = phone => h('label', { class: 'speaker' }, h('span', {}, t('speakAs')),
  h('select', { onchange: event => phone.speakAs(event.target.value) }, world.group(phone.owner)?.members.map(id =>
    h('option', { value: id, selected: id === phone.viewer }, nameOf(id)))));

export function chatHeader(phone) {
  const group = world.group(phone.chatId);
  const elsewhere = world.chatsOf(phone.viewer).filter(id => id !== phone.chatId).reduce((sum, id) => sum + world.unread(phone.viewer, id), 0);
  return h('header', { class: 'chat-header' },
    h('button', { type: 'button', class: 'plain', 'aria-label': t('allChats'), onclick: () => phone.open(undefined) }, icon('back'), elsewhere > 0 && h('span', { class: 'elsewhere', 'aria-label': t('unread', { count: elsewhere }) }, String(elsewhere))),
    face(group ? group.groupId : 'bot', 30),
    h('h2', {}, group ? `${group.name} (${group.members.length})` : nameOf('bot')),
    h('button', {
      type: 'button', class: 'plain', 'aria-label': t('chatMenu'), 'aria-haspopup': 'dialog',
      onclick: () => chatMenu(phone),
    }, icon('menu')));
}
