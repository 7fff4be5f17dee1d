<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>App</name>
        <message>
            <source>Places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Celebration</name>
        <message>
            <source>It is in the jar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept. That counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That counts.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Command</name>
        <message>
            <source>"--demo" goes alone, or together with "--tray".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A day is rough, okay or good.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A day is written like this: 2026-03-14.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A kind is one of these: {kinds}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A limit is a whole number from 1 up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A month is written like this: 2026-03.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A newer SmallWins made this file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A part of it cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A quiet jar for small wins. With no command, the window opens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A win holds up to 10,000 characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another program is using the file now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Anywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you like</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its folder cannot be opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name a folder after "--data".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One character in it cannot be saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SmallWins cannot read that. "{help}" shows what fits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SmallWins did not open this time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>TEXT is your win, with quotes or without. A single - reads it from another program. Words that begin with - come after --.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That day has not come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no room on this disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They did not show this time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This folder does not take new words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This one was not kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type your win after "smallwins add".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words that begin with "-" go after "--", as in "add -- -5 kg".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your file was left as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your jar is as it was. There were no words to keep.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your other wins are safe.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your wins are safe.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for other programs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>how it felt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keep a win</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keep the wins in this folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one of: {kinds}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open the small field to type a win</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>show sample months; your own wins stay untouched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>show these lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>show up to N wins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>show which SmallWins this is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>show your wins, the newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>start with no window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the day it belongs to, like 2026-03-14</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what kind of day it is: rough, okay or good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>wins of one day, like 2026-03-14</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>wins of one month, like 2026-03</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>wins that hold these words</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Content</name>
        <message>
            <source>A sip of water</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A small yes to the day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A warm mark on the page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Breathe in. This is yours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Breathe out, long and slow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Called a friend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cooked something</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done is done, at any size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drank some water</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop your shoulders.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feel the air on your face.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feel your feet on the floor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give yourself a light clap.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good to have this one in words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Here is a soft cheer for that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Here is proof you can hold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hum one line of a song.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I'm still here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It can be small and still matter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It happened. It is real.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is in the jar now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It took what it took. It is done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was one step, and you took it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lean back for a breath.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let myself rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let that land for one breath.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let your hands lie still.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let your jaw go soft.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at one thing you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at that. It is done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look out of a window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made my bed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a small fist pump.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nod at the jar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now stretch for ten seconds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One less thing to carry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One more small light is on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opened a curtain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plop. One more in the jar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put a hand on your heart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rest your eyes for ten seconds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Roll your shoulders.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sat in the sun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say out loud: I did it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seen or unseen, it counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sent a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shake out your hands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Slow is a fine speed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Small, done, and yours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Some days this is the big one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stepped outside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take one slow breath.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tap your feet to a tune.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thank you for telling the jar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That counts. It is in the jar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is real.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That was kind to later you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That was something.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The jar heard it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is room for it in the jar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There was a bit of care in that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This far is far.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This one is safe here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Three slow breaths</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tidied a drawer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tiny is welcome here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today has this in it now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Took my meds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Washed my face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Went for a walk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wiggle your toes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You are still here. That is a win too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can keep this one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can stop here. This is whole.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You did a real thing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You know it. The jar knows it too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You made room for this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You noticed. That matters.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Energy</name>
        <message>
            <source>Good day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Okay day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rough day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What kind of day it is: {energy}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What kind of day?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>A doctor or nurse you know</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Are you not safe right now?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Call the emergency number of your country. They help day and night.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does today feel too heavy to carry alone?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See who can help now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SmallWins is a diary. It is not care, and it reads no meaning in words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Someone you trust</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who can help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can say that it is too heavy right now. They hear it often.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can text them: “I'm having a hard time. Can you be with me?”</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Jar</name>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
        <message>
            <source>All of it stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every note stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{month}'s jar</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Kind</name>
        <message>
            <source>Care for my body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Food &amp; water</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Home</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind: {kind}. Press to change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mind &amp; feelings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moving</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Small task</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Note</name>
        <message>
            <source>Another day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As it was before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change how it felt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How did it feel?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it felt, in a few words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It felt: {feeling}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is with {day} now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More for this note: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move it there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick a day…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put away for now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The up and down keys change the day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which day is it from?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Year, month and day, such as 2026-10-24.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Problem</name>
        <message>
            <source>Your file is as it was. It did not open this time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your file was left as it is. A part of it cannot be read, so it did not open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your note is safe where it is. That day has not come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your notes are as they were. Their folder cannot be opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your notes are safe on this computer. One part of the app did not work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your notes are safe. A newer SmallWins made them and can open them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your notes are safe. Another program is using the file now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your notes are safe. The disk has no room to open them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your notes are safe. The folder may not be written to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your other notes are safe. This one is no longer in the jar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your settings are as they were. That one did not save.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your settings are as they were. The disk has no room now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your settings are as they were. The file is in use. Try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your settings are as they were. The folder may not be written to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are still here. One note holds up to {limit} letters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are still here. One sign in them cannot be saved to a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are still here. The disk has no room for them now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are still here. The file has a part that cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are still here. The file is in use. Try once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are still here. The folder may not be written to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are still here. They did not save this time.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>A sample. It goes in no jar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A small card for wins kept elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A warm line and a ten-second act.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A win at night can still be part of today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A win before {time} is part of the evening before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Big</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By day, by lamp, or as your computer has it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Celebration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear letters for your words and headings too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gentle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How each win is met. Any choice is fine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it looks. It changes at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It shows in a corner and then goes away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It will look like this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lamplight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Less motion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Midnight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move back 15 minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move on 15 minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plain letters everywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same, with more light.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The win is kept, and that is all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Things fade and stay still.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When does your day end?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wins you kept before stay on their day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words, buttons and gaps all grow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your day ends at midnight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your note folds and falls in the jar.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>Being here counts. One tap on “I'm still here” is a whole win.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good afternoon.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good evening.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good morning.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hello. I'm glad you're here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No notes yet today, and that is okay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show more notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Small wins to keep with one press</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today is a</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What's a small win?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are still here. They did not save. You can close again.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Close SmallWins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter keeps it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I'm still here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep a small win</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep a small win…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open SmallWins</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
