/** What became of a role, beside where it was given: read aloud, and there to stay. */
export const Told = ({ sentence }: { sentence: string }) => (
  <div role="status">{sentence !== '' && <p class="notice">{sentence}</p>}</div>
);
