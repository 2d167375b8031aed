import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { PlayerButton } from './PlayerButton.tsx'
import styles from './PlayerControls.module.css'
import { type Playhead, pause, play, type Speed, seek, speeds } from './playhead.ts'

interface Props {
  readonly playhead: Playhead
  readonly steps: number
  readonly compact: boolean
  readonly onMove: (change: (playhead: Playhead) => Playhead) => void
}

/** The buttons, the slider and the speed of a player. A button that leads nowhere keeps its focus and says so. */
export function PlayerControls({ playhead, steps, compact, onMove }: Props) {
  const { t } = useTranslation('player')
  const slider = useId()
  const speed = useId()
  const { position, playing } = playhead
  const to = (wanted: number) => () => onMove((before) => seek(before, wanted, steps))
  const by = (difference: number) => () => onMove((before) => seek(before, before.position + difference, steps))
  const isAtStart = position === 0
  const isAtEnd = position === steps
  return (
    <div className={styles.controls} data-compact={compact}>
      <div className={styles.buttons}>
        {!compact && <PlayerButton icon="start" label={t('control.start')} idle={isAtStart} onPress={to(0)} />}
        <PlayerButton icon="back" label={t('control.back')} idle={isAtStart} onPress={by(-1)} />
        <PlayerButton
          icon={playing ? 'pause' : 'play'}
          label={t(playing ? 'control.pause' : 'control.play')}
          idle={steps === 0}
          onPress={() => onMove((before) => (before.playing ? pause(before) : play(before, steps)))}
        />
        <PlayerButton icon="forward" label={t('control.forward')} idle={isAtEnd} onPress={by(1)} />
        {!compact && <PlayerButton icon="end" label={t('control.end')} idle={isAtEnd} onPress={to(steps)} />}
      </div>
      {!compact && (
        <div className={styles.slider}>
          <label className="visually-hidden" htmlFor={slider}>
            {t('control.seek')}
          </label>
          <input
            id={slider}
            type="range"
            min={0}
            max={steps}
            value={position}
            aria-valuetext={t('position', { position, steps })}
            onChange={(event) => to(event.target.valueAsNumber)()}
          />
        </div>
      )}
      {!compact && (
        <div className={styles.speed}>
          <label htmlFor={speed}>{t('control.speed')}</label>
          <select
            id={speed}
            value={playhead.speed}
            onChange={(event) => {
              const chosen = speeds.find((one) => `${one}` === event.target.value) ?? (1 satisfies Speed)
              onMove((before) => ({ ...before, speed: chosen }))
            }}
          >
            {speeds.map((one) => (
              <option key={one} value={one}>
                {t('speed', { speed: one })}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  )
}
