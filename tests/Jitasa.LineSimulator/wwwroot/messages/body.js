import { h } from '../dom.js';
import { flex } from '../flex/message.js';
import { t } from '../text/text.js';
import { imagemap } from './imagemap.js';
import { locationCard } from './location.js';
import { audio, file, photo, video } from './media.js';
import { stickerPicture } from './stickers.js';
import { template } from './template.js';
import { text, textV2 } from './text.js';

const makers = {
  text, textV2, template, imagemap,
  flex: (message, { tap }) => flex(message.contents, tap),
  location: message => locationCard(message),
  sticker: message => stickerPicture(message),
  image: photo, video, audio, file,
};

/// What stands in the chat for one message, without name, time or face. `entry` is the simulator's record of it.
export function body(entry, tap) {
  const { message } = entry;
  const make = Object.hasOwn(makers, message.type) ? makers[message.type] : unknown;
  return make(message, { tap, contentUrl: entry.contentUrl, previewUrl: entry.previewUrl });
}

/// Only words sit on a coloured bubble; cards and pictures stand by themselves.
export const onBubble = type => ['text', 'textV2', 'audio', 'file'].includes(type) || !Object.hasOwn(makers, type);

/// One line for the list of chats and for screen readers.
export function summary(entry) {
  if (entry.isUnsent) return t('unsentLine');
  const { message } = entry;
  if (message.type === 'text' || message.type === 'textV2') return message.text;
  return message.altText ?? message.title ?? t(Object.hasOwn(makers, message.type) ? `kind.${message.type}` : 'kind.unknown');
}

const unknown = message => h('span', { class: 'odd' }, t('unknownMessage', { type: message.type }));
