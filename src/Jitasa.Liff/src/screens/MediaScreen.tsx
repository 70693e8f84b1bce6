import { useEffect, useState } from 'preact/hooks';
import { ApiError, mediaAddress, mediaCard, type MediaCard } from '../api';
import type { Liff } from '../liff';
import { words } from '../text/words';
import { Notice } from './Notice';

/** How often and how long to look whether a photo has come from LINE. */
const everyMs = 3_000;
const atMost = 20;

/** A photo, voice message, video or file of a case. */
export function MediaScreen(props: { id: string; liff: Liff }) {
  const [card, setCard] = useState<MediaCard>();
  const [problem, setProblem] = useState<string>();
  const [looked, setLooked] = useState(0);

  useEffect(() => {
    mediaCard(props.id).then(setCard, (error) => setProblem(error instanceof ApiError ? error.code : 'broken'));
  }, [props.id, looked]);
  useEffect(() => {
    if (card?.state !== 'waiting' || looked >= atMost) return;
    const timer = setTimeout(() => setLooked(looked + 1), everyMs);
    return () => clearTimeout(timer);
  }, [card, looked]);

  const again = () => {
    setProblem(undefined);
    setLooked(looked + 1);
  };
  if (problem) return <Notice text={words().stopped(problem)} signInAgain={problem === 'sign_in'} again={mayHeal(problem) ? again : undefined} liff={props.liff} />;
  if (!card) return <Notice text={words().opening} busy />;
  if (card.state === 'waiting') return <Notice text={words().onItsWay} busy={looked < atMost} again={looked < atMost ? undefined : again} liff={props.liff} />;
  if (card.state !== 'kept') return <Notice text={words().stopped('gone')} liff={props.liff} />;
  return (
    <article class="media">
      <h1>{words().kind[card.kind]}</h1>
      <Shown card={card} failed={() => setProblem('broken')} />
      <p>{words().received(new Date(card.receivedAt))}</p>
      <p class="care">{words().keepToYourself}</p>
      {props.liff.isInLine() && <button class="quiet" onClick={() => props.liff.close()}>{words().close}</button>}
    </article>
  );
}

function Shown({ card, failed }: { card: MediaCard; failed: () => void }) {
  const address = mediaAddress(String(card.id));
  const type = card.contentType ?? '';
  if (type.startsWith('image/')) return <img src={address} alt={words().photoOf} onError={failed} />;
  if (type.startsWith('audio/')) return <audio src={address} controls preload="metadata" onError={failed} />;
  if (type.startsWith('video/')) return <video src={address} controls playsInline preload="metadata" onError={failed} />;
  return <a class="button" href={address}>{words().save}</a>;
}

const mayHeal = (code: string) => code === 'offline' || code === 'broken';
