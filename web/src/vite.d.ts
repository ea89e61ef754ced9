/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Of reCAPTCHA Enterprise, where App Check is switched on; see docs/security.md. */
  readonly VITE_APP_CHECK_SITE_KEY?: string;
}
