/** Two arrows that answer each other, and the name. */
export const Wordmark = () => (
  <a class="wordmark" href="/">
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <path class="there" d="M5 13.5A11 11 0 0 1 25 9.5m1.500-6.500-.5 7.500-7.500-.5" />
      <path class="back" d="M27 18.500A11 11 0 0 1 7 22.500m-1.500 6.500.5-7.500 7.500.5" />
    </svg>
    Wederdienst
  </a>
);
