import { axisX, axisY, dot, gridY, line, plot, ruleY } from '@observablehq/plot';
import { useEffect, useRef } from 'preact/hooks';
import { intlLocale } from '../words/index.ts';

interface Props {
  course: { at: Date; balance: number }[];
  title: string;
}

/** The balance over time, step by step; the table beside it says the same in numbers. */
export function BalanceChart({ course, title }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    current.replaceChildren(draw(course, current.clientWidth));
  }, [course]);
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <div ref={frame} role="img" aria-label={title} />
    </figure>
  );
}

/**
 * Drawn in a document of its own, without the style element that Plot adds: the page's
 * Content-Security-Policy lets no inline styles in. What is needed of it is in page.css.
 */
function draw(course: Props['course'], width: number): Element {
  const steps = { x: 'at', y: 'balance' };
  const drawing = plot({
    document: document.implementation.createHTMLDocument(''),
    className: 'plot',
    width,
    height: 220,
    marginLeft: 40,
    y: { nice: true },
    marks: [
      gridY(),
      axisY({ label: null, tickFormat: (value: number) => String(value).replace('-', '−') }),
      axisX({
        label: null,
        ticks: Math.round(width / 110),
        tickFormat: (day: Date) =>
          day.toLocaleDateString(intlLocale(), { day: 'numeric', month: 'short' }),
      }),
      ruleY([0]),
      line(course, { ...steps, curve: 'step-after' }),
      dot(course, steps),
    ],
  });
  drawing.querySelector('style')?.remove();
  // Labels of groups, which may have none; the picture as a whole has its own.
  for (const group of drawing.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  return document.adoptNode(drawing);
}
