import { remember, remembered } from '../remembered.js';
import en from './en.js';
import th from './th.js';

const languages = { th, en };
const language = remembered('language', 'th') === 'en' ? 'en' : 'th';

export const currentLanguage = () => language;

/// Nothing said is lost by loading the page anew: the chats live in the simulator.
export function speak(chosen) {
  remember('language', chosen);
  location.reload();
}

/// The page's own words; `{name}` in them is filled from `values`. What people and the bot write is never translated.
export function t(key, values = {}) {
  return languages[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

const zone = { timeZone: 'Asia/Bangkok' };
const locale = () => language === 'th' ? 'th-TH' : 'en-GB';

export const clockTime = at => new Intl.DateTimeFormat(locale(), { ...zone, hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(at));
export const secondsTime = at => new Intl.DateTimeFormat(locale(), { ...zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false }).format(new Date(at));
export const dayKey = at => new Intl.DateTimeFormat('en-CA', zone).format(new Date(at));
export const dayName = at => new Intl.DateTimeFormat(locale(), { ...zone, weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(at));
export const fullTime = at => new Intl.DateTimeFormat(locale(), { ...zone, dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
