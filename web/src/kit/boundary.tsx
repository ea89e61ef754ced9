import { Component, type ComponentChildren } from 'preact';
import { t } from '../words/index.ts';

interface Props {
  children: ComponentChildren;
}

/** Keeps a fault in one page from taking the whole screen with it. */
export class Boundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ hasFailed: true });
  }

  render({ children }: Props) {
    return this.state.hasFailed ? <LoadFailed /> : <>{children}</>;
  }
}

/** Stands where a page or a part of it could not be shown. */
export const LoadFailed = () => (
  <div class="notice" role="alert">
    <p>{t().broken}</p>
    <button class="small" onClick={() => location.reload()}>
      {t().tryAgain}
    </button>
  </div>
);
