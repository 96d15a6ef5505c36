import { TextField } from './field'

export interface SignInFieldTexts {
  email: string
  password: string
}

interface SignInFieldsProps {
  texts: SignInFieldTexts
  email?: string
  errors: { email?: string; password?: string }
}

/** Who is asking. Pasting and password managers are welcome. */
export function SignInFields({ texts, email, errors }: SignInFieldsProps) {
  return (
    <>
      <TextField
        name="email"
        type="email"
        label={texts.email}
        value={email}
        error={errors.email}
        dir="ltr"
        autoComplete="username"
        maxLength={254}
      />
      <TextField
        name="password"
        type="password"
        label={texts.password}
        error={errors.password}
        dir="ltr"
        autoComplete="current-password"
        maxLength={256}
      />
    </>
  )
}

export interface CodeFieldTexts {
  code: string
  codeHint: string
}

/** The second factor: the app's code or a backup code. Phones offer the keyboard for both, and fill the code in by themselves. */
export function CodeField({ texts, error }: { texts: CodeFieldTexts; error?: string }) {
  return (
    <TextField
      name="code"
      type="code"
      label={texts.code}
      hint={texts.codeHint}
      error={error}
      dir="ltr"
      autoComplete="one-time-code"
      maxLength={40}
    />
  )
}
