import type { Liff } from '../liff';
import { words } from '../text/words';

/** One sentence in the middle of the page, and what one can do about it. */
export function Notice(props: { text: string; busy?: boolean; again?: () => void; signInAgain?: boolean; liff?: Liff }) {
  const { liff } = props;
  return (
    <section class="notice">
      {props.busy && <span class="wait" aria-hidden="true" />}
      <p>{props.text}</p>
      {props.signInAgain && liff && <button onClick={() => liff.signInAgain()}>{words().signInAgain}</button>}
      {props.again && <button onClick={props.again}>{words().again}</button>}
      {liff?.isInLine() && <button class="quiet" onClick={() => liff.close()}>{words().close}</button>}
    </section>
  );
}
