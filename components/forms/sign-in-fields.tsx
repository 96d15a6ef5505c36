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
