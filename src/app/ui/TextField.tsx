import type { HTMLAttributes } from 'react';
import css from './Field.module.css';
import { Field, type FieldLook } from './Field.tsx';

interface Props extends FieldLook {
  text: string;
  onText: (text: string) => void;
  lines?: number;
  maxLength?: number;
  placeholder?: string;
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  type?: 'text' | 'search' | 'tel';
}

export function TextField({ text, onText, lines = 1, type = 'text', ...props }: Props) {
  return (
    <Field {...props}>
      {({ id, describedBy, invalid }) => {
        const shared = {
          id,
          className: css.box,
          value: text,
          maxLength: props.maxLength,
          placeholder: props.placeholder,
          autoComplete: 'off',
          'aria-describedby': describedBy,
          'aria-invalid': invalid,
        };
        return lines > 1 ? (
          <textarea {...shared} rows={lines} onChange={(e) => onText(e.target.value)} />
        ) : (
          <input
            {...shared}
            type={type}
            inputMode={props.inputMode}
            onChange={(e) => onText(e.target.value)}
          />
        );
      }}
    </Field>
  );
}
