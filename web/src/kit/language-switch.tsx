import { isLanguage, LANGUAGE_NAMES, type Language } from '../words/language.ts';

interface Props {
  label: string;
  value: Language;
  onChoose: (language: Language) => void;
}

/** Each language by its own name, for those who can't read the present one. */
export function LanguageSwitch({ label, value, onChoose }: Props) {
  return (
    <select
      class="language"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        if (isLanguage(currentTarget.value)) onChoose(currentTarget.value);
      }}
    >
      {Object.entries(LANGUAGE_NAMES).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
