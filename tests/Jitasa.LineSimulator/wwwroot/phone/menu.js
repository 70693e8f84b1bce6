import { sim } from '../api.js';
import { h } from '../dom.js';
import { t } from '../text/text.js';
import { world } from '../world.js';
import { face, nameOf } from './face.js';

/// What the header's menu offers: follow and block in the bot's own chat, coming and going in a group.
export function chatMenu(phone) {
  const group = world.group(phone.chatId);
  phone.sheets.open(t('chatMenu'), h('div', { class: 'choices' }, group ? groupChoices(phone, group) : friendChoices(phone)));
}

function friendChoices(phone) {
  const person = world.person(phone.viewer);
  if (person?.hasBlocked) return choice(phone, t('unblock'), () => sim.follow(phone.viewer));
  return person?.isFriend
    ? choice(phone, t('block'), () => sim.block(phone.viewer))
    : choice(phone, t('addFriend'), () => sim.follow(phone.viewer));
}

function groupChoices(phone, group) {
  const outside = world.people.filter(({ userId, isDeleted }) => !isDeleted && !group.members.includes(userId));
  return [
    group.botIsMember
      ? choice(phone, t('removeBot'), () => sim.inviteBot(group.groupId, false))
      : choice(phone, t('inviteBot'), () => sim.inviteBot(group.groupId, true)),
    h('p', {}, t('members')),
    group.members.map(id => h('div', { class: 'member' }, face(id, 30), h('span', {}, nameOf(id)), id !== phone.viewer &&
      h('button', { type: 'button', class: 'choice', 'aria-label': t('leaves', { name: nameOf(id) }), onclick: () => change(phone, group, id, false) }, t('remove')))),
    outside.length > 0 && h('p', {}, t('notMembers')),
    outside.map(({ userId }) => h('div', { class: 'member' }, face(userId, 30), h('span', {}, nameOf(userId)),
      h('button', { type: 'button', class: 'choice', 'aria-label': t('joins', { name: nameOf(userId) }), onclick: () => change(phone, group, userId, true) }, t('add')))),
  ];
}

const choice = (phone, words, act) => h('button', {
  type: 'button', class: 'choice', onclick: () => { phone.sheets.close(); phone.attempt(act); },
}, words);

function change(phone, group, userId, joined) {
  phone.sheets.close();
  return phone.attempt(() => sim.member(group.groupId, userId, joined));
}
