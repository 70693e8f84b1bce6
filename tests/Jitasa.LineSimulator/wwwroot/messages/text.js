import { h } from '../dom.js';
import { world } from '../world.js';
import { linked } from './links.js';

export const text = (message, { tap }) => h('span', { class: 'words' }, linked(message.text ?? '', tap));

/// `{key}` stands for a mention or an emoji; a literal brace is doubled.
export function textV2(message, { tap }) {
  const parts = (message.text ?? '').split(/(\{\{|\}\}|\{\w+\})/).map(part => {
    if (part === '{{' || part === '}}') return part[0];
    const substitution = /^\{\w+\}$/.test(part) && message.substitution?.[part.slice(1, -1)];
    if (!substitution) return linked(part, tap);
    return substitution.type === 'mention' ? h('b', { class: 'mention' }, `@${mentioned(substitution)}`) : '🙂';
  });
  return h('span', { class: 'words' }, parts);
}

const mentioned = ({ mentionee }) => mentionee?.type === 'all' ? 'All' : world.person(mentionee?.userId)?.displayName ?? '…';
