import styles from './PlayerControls.module.css'

const icons = {
  start: 'M4 4h2v12H4zM16 4v12l-9-6z',
  back: 'M11 4v12l-8-6zM13 4h2.5v12H13z',
  play: 'M5 3v14l12-7z',
  pause: 'M5 4h3.5v12H5zM11.5 4H15v12h-3.5z',
  forward: 'M9 4v12l8-6zM4.5 4H7v12H4.5z',
  end: 'M14 4h2v12h-2zM4 4v12l9-6z',
} as const

interface Props {
  readonly icon: keyof typeof icons
  readonly label: string
  /** Whether pressing it now would change nothing. */
  readonly idle: boolean
  readonly onPress: () => void
}

/** A button of the player. It is never disabled, since a disabled button loses the focus of who steps by keyboard. */
export function PlayerButton({ icon, label, idle, onPress }: Props) {
  return (
    <button
      type="button"
      className={`button ${styles.button}`}
      data-icon={icon}
      aria-disabled={idle}
      onClick={idle ? undefined : onPress}
      title={label}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d={icons[icon]} />
      </svg>
      <span className="visually-hidden">{label}</span>
    </button>
  )
}
