import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { programme } from '../data/documents.ts';
import { t } from '../words/index.ts';

interface Props {
  title: string;
  children: ComponentChildren;
}

let isFirstPage = true;

/** A page's heading, which is its title as well, and takes the focus when the page changes. */
export function Page({ title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { name } = programme.value;
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus();
    isFirstPage = false;
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}

/** Whom to write to, as the programme says. */
export function Questions() {
  const { contactEmail } = programme.value;
  const words = t().standing;
  if (contactEmail === '') return <p class="quiet">{words.noContact}</p>;
  return (
    <p class="quiet">
      {words.write} <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
    </p>
  );
}
