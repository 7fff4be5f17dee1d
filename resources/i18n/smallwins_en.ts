<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>App</name>
        <message>
            <source>Boost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I need a boost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Jar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rewards</source>
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
        <name>Boost</name>
        <message>
            <source>A candle. Its light grows for four seconds and softens for six.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A note can come another time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Being here counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Breathe for one minute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Breathe in as the light grows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Breathe in, slowly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Breathe out as it softens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Breathe out, slowly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Breathe slowly, in and out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Breathe with the candle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied. You can paste them in a message.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy these words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From your own jar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I'm having a hard time. Can you be with me?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you like:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is there a hard thought?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is a heavy thought. You can set it down here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is not kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not safe right now?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One small thing is enough.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Or sit here a while. That is fine too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show me another note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Six slow breaths. You can stop at any time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something kind for me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stay as long as you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Talk to someone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Talk to someone today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That minute was yours. It counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Three quiet doors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the hard thought. It is not kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What my jar says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With the candle, or a small thing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words you can send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You kept this one. You have done hard things before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your own words answer:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day}: {text}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Calendar</name>
        <message numerus="yes">
            <source>%n win(s)</source>
            <translation>
                <numerusform>%n win</numerusform>
                <numerusform>%n wins</numerusform>
            </translation>
        </message>
        <message>
            <source>1 win</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A day with a win</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All is as it was. That day has not come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days with a dot were for rest. They are part of the year too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days with a win in {month}: {days}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days with a win: {days}. This number grows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How am I doing?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Morning words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read my morning words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rest day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That day has not come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The calendar begins here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The month after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The month before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The year after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The year before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the lights mean: {parts}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you were glad of, or looked forward to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which day would you like to see?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wins kept: {wins}. Days with a win: {days}. These numbers grow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You are not back at the start. You are still here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your first morning words will rest here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your first win will light a day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a rest day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{few}–{more}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{many}+</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Cards</name>
        <message numerus="yes">
            <source>A page with %n card(s)</source>
            <translation>
                <numerusform>A page with %n card</numerusform>
                <numerusform>A page with %n cards</numerusform>
            </translation>
        </message>
        <message>
            <source>Cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards for the fridge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PDF files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pin a line first. Then it has a card here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The cards are on their way to the printer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The next page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The page before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your pinned lines, on cards to cut out.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Celebration</name>
        <message>
            <source>I did it.</source>
            <translation type="unfinished" />
        </message>
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
        <name>CheckIn</name>
        <message>
            <source>Being here is something to hold on to tonight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coffee on the step…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Held for tonight. It is on today's page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hold on to: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is there one thing you are glad of, or looking forward to?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it on the page of this day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep, and hold on to: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept. It is on the page of {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept. It is on today's page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let go for today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let this go for today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rest well.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This day can rest, too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is for the page of {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today, once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which two or three would you like to hold on to tonight?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Would you like to hold on to this one tonight?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChooseWins</name>
        <message>
            <source>A win without a check is on no page. A heart keeps it close.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is off every page now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is on the page again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Off the page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Space checks a win. Enter shows more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wins of {month}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your first win of this month will be here.</source>
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
            <source>A page is for me, fridge or therapist.</source>
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
            <source>Minutes are a whole number from 1 up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name a file after "--pdf" or "--html".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name a folder after "--data".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name one file after "--pdf", another after "--html".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No file can be made there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No reward fits for now. You can rest with no plan.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes from rough days stay in the jar for now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One character in it cannot be saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved: {file}</source>
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
            <source>That folder takes no new files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That month has not come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The page was not saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The paper is a4 or letter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no room on this disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These may cost a little. You can leave them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These may take a little longer. You can leave them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These may take longer, or cost a little. You can leave them.</source>
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
            <source>What you hide in the app is hidden here. --for and --hide none can show it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where it goes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words that begin with "-" go after "--", as in "add -- -5 kg".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can hide feelings, kinds and names, or none.</source>
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
            <source>Your jar is clear for now. Being here counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your notes rest for now. Being here counts.</source>
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
            <source>add all wins of the month</source>
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
            <source>for whom it is: me, fridge or therapist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>how it felt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>how many minutes you have</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in large letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keep a win</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keep private: feelings, kinds, names; or none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keep the wins in this folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>like 2026-03</source>
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
            <source>pick something kind for you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>pull a note from your jar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>save a PDF, to print</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>save a web page, to read or hear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>save the page of a month</source>
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
            <source>the paper: a4 or letter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what costs no money</source>
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
        <message>
            <source>{minutes} min, free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min, low cost</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Content</name>
        <message>
            <source>A blanket round your shoulders.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A hand on your heart for a minute.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A lamp turned low.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A long breath out, and loose shoulders.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A picture you like to look at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A pillow, turned to its cool side.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A road of a thousand miles begins under your feet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A sip of cool water.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A sip of water</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A slow day is a day too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A slow hum, in any key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A small thing is a whole thing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A small yes to the day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A spot of sun to sit in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A thing of beauty is a joy for ever.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A warm mark on the page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A warm mug in both hands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A while on your back, with your feet up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A window, open for a few breaths.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Aesop, told by Joseph Jacobs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An old French saying</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ate a little</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ate breakfast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ate dinner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ate lunch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Being here is enough for now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both kinds of days count.</source>
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
            <source>Brushed my hair</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brushed my teeth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Call someone kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Called a friend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean socks on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closed eyes, and no plan.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Color in a small picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cook a meal you like</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cooked something</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dance to half a song</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Danced to a song</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Did some laundry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dimmed a lamp</source>
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
            <source>Draw a tiny thing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop your shoulders.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each day is a journey, and the road is a home.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Eat a fruit you like, slowly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ecclesiastes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Emily Dickinson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epictetus</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feel a soft thing in your hand</source>
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
            <source>Feelings come and go. I can stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fluffed my pillow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give yourself a light clap.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go for a swim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good to have this one in words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Got dressed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Had a shower</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Have a story read to you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Have tea or cocoa out, by a window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Have tea with someone kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hear a whole album</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hear rain or the sea</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hear the sounds of the room</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heard one song</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heaven is under our feet as well as over our heads.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Henry David Thoreau</source>
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
            <source>Hold a warm mug</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hope is the thing with feathers that perches in the soul.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Horace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hum a tune you like</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hum one line of a song.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I am here as I am, and that is enough.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I am large, I contain multitudes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I am still here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I came through hard hours before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I can ask for help, and that counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I can go at my own pace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I can put this day down for a while.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I may rest and still be on my way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I'm so glad I live in a world where there are Octobers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I'm still here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It can be hard, and I can be here.</source>
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
            <source>John Keats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kobayashi Issa</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>L. M. Montgomery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lao Tzu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lay down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lean back for a breath.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let it first blossom, then bear fruit, then ripen.</source>
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
            <source>Lie down and close your eyes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Listened to music</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Little by little, the bird makes its nest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Little friends may prove great friends.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Little snail, go slowly up Mount Fuji.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at one photo you love</source>
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
            <source>Look round a small museum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made a cup of tea</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made my bed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a slow hot drink</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a small fist pump.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Matsuo Bashō</source>
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
            <source>One breath is a start.</source>
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
            <source>One page of a book you know well.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One song you love.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opened a curtain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opened a window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paid one bill</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pet a cat or a dog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plant a seed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play one song you love, start to end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plop. One more in the jar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put a few leaves in a glass</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put a hand on your heart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put fresh sheets on the bed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put my phone away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put on pajamas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put on soft clothes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rabindranath Tagore</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ralph Waldo Emerson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read a few pages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read in bed for an hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read one page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read two pages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rest a warm hand on your chest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rest asks for no reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rest is part of the way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rest with no plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rest your eyes for ten seconds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rinsed a dish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Roll your shoulders.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rub cream into your hands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sat in a quiet spot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sat in the sun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sat up</source>
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
            <source>Sent a reply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sent a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sent one text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shake out your hands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sit by a river, a lake or the sea</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sit in the sun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Slow is a fine speed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Small progress is still progress.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Small steps count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Small, done, and yours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smell tea or soap you like</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Soft is fine. Slow is fine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Some days this is the big one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Some days, being here is the work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something soft to hold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sorted the mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stand in the open door</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stepped outside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stood at a window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stood by a window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stretch from head to toe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stretched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take a long bath</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take a long warm shower</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take a nap, as long as it goes</source>
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
            <source>Tell a friend one good thing</source>
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
            <source>The butterfly counts not months but moments, and has time enough.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The jar heard it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The next small thing can wait.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The phone face down for five minutes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sky, for as long as you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The smell of soap you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sound of rain or the sea.</source>
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
            <source>This hour can pass, as others did.</source>
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
            <source>To every thing there is a season.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today can be small.</source>
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
            <source>Turn on a warm lamp</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turned on a lamp</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Walk round the block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Walk where it is green</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Walt Whitman</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warm socks on cold feet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warm water over your hands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warm your feet in water</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Washed my face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watch a bird</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watch the sky</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Water a plant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watered a plant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Went for a short walk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Went for a walk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Went to bed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What I did is still done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who has begun has half the deed done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wiggle your toes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrap up in a blanket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a card to someone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write one kind line to yourself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrote a line in a notebook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrote a page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrote one line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrote to someone</source>
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
            <source>You have done what you could.</source>
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
        <name>Day</name>
        <message>
            <source>A small win of this day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a win to this day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bedtime</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before I sleep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evening</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Glad of, or looking forward to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Held on to: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Journal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Journal for {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More room to write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Morning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Morning or evening words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes of {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open this note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That counts. It is with {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The day after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The day before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The page of {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What I hold on to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write as much or as little as you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write of the evening</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write of the morning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write of the night</source>
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
        <name>Files</name>
        <message>
            <source>Saved as {name} in {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>your home folder</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Find</name>
        <message>
            <source>A note for {kind} will rest here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear the words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Many notes, newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No note with those words. Other words may find it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kind}. Press to show all kinds.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HardTime</name>
        <message>
            <source>Change or send them…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I'm having a hard time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No app for that opened. The words are copied: paste them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send copies your words, and opens your mail or phone app.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send someone a few words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send to {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first words are here. Up to {limit} letters fit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their mail or phone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To whom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write to them…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You chose: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are copied. Paste them in the message that opens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are here. Add a mail or phone to send them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are here. One mail address or number goes there.</source>
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
            <source>You can text them: “{words}”</source>
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
        <name>JarPlace</name>
        <message>
            <source>A jar for {month}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to {month}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every win you kept in {month}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kinds of notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One slow note at a time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pull a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replay it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replay today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replay {month}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The arrow keys go from note to note. Enter opens one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which day would you like to see?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your first note will rest here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your jar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kind}, show these notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{month} {year}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Journal</name>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select all</source>
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
        <name>Lines</name>
        <message>
            <source>Add a line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All my lines…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter turns to another line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide this note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is awake.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is on your list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is pinned. It comes first now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is put away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It rests now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep this line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let it rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines to rest on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines you put away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More on this line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One of them is on Today. Each is yours to change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pin it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pinned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print the pinned ones…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said by {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the pin out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The note is hidden. Settings can show it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pin is out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wake it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who said it, if you like</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your line</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LookingBack</name>
        <message numerus="yes">
            <source>%n more in the list</source>
            <translation>
                <numerusform>%n more in the list</numerusform>
                <numerusform>%n more in the list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
        <message>
            <source>A drawing with text (SVG)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A picture (PNG)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Afternoon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days I named</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days you named, and the wins of those days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawings with text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each column holds all wins so far.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each number counts wins kept at that time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Early evening</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Early morning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evening</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feeling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feelings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feelings I named</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kinds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kinds of wins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Morning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My own days…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Night</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No short feeling words from these days. That is okay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Okay days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rough days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as picture…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See these days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Short words you wrote beside your wins.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The picture is on its way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same in words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These days are quiet. That is okay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Three months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time of day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Week from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to look at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to see</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you kept, counted together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When wins find me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which days would you like to see?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wins of those days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wins on all kinds of days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wins on good days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wins on okay days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wins on other days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wins on rough days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your view is as it was. A date looks like 2026-10-24.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a quiet time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{row}, {column}: {said}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MonthPlace</name>
        <message numerus="yes">
            <source>%n win(s)</source>
            <comment>on the page</comment>
            <translation type="unfinished">
                <numerusform>%n win</numerusform>
                <numerusform>%n wins</numerusform>
            </translation>
        </message>
        <message>
            <source>A page to keep, or to show someone you trust.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A quiet month. The page shows what is there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All is as it was. The book was put aside.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All is as it was. The pages were put aside.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All wins, on further pages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose wins…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as a picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For my therapist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the fridge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For whom is the page?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For whom is the page? {reader}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide feelings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide kinds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How they felt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you like</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep private</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept private: {things}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kinds of wins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Large letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More ways</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My own way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On it: the month's name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On it: {parts}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On {name} paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as a web page…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save {year} as a book…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See the page larger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Some may stay. Look it over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The jar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The month, day by day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The page is on its way to the printer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The page of {month}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The picture is copied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Web pages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wins I chose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your book is made first. Then this has its turn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your book: {done} of {months} months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your pages are on their way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your pages go out first. Then this has its turn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your pages: {done} of {pages}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>all wins, %n of them</source>
            <comment>on the page</comment>
            <translation>
                <numerusform>all wins, %n of them</numerusform>
                <numerusform>all wins, %n of them</numerusform>
            </translation>
        </message>
        <message>
            <source>feelings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>how they felt</source>
            <comment>on the page</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kinds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kinds of wins</source>
            <comment>on the page</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the jar</source>
            <comment>on the page</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the month day by day</source>
            <comment>on the page</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}. The page shows it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}: off the page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}: on the page</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Note</name>
        <message>
            <source>All is as it was. You can write it like 2026-10-24.</source>
            <translation type="unfinished" />
        </message>
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
            <source>There is no more to undo.</source>
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
        <name>OpenNote</name>
        <message>
            <source>Another note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As it was before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fold it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is awake. It can be pulled again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is kept close.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It lies with the others in the jar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It rests now. It stays in the jar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let this one rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words are copied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Those from rough days are left out for now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wake this one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words of this note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can add one when you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can wake one when you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your first note will rest here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your notes are safe in the jar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your notes rest for now.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>Add someone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add someone…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring back {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change a name or address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names and addresses stay on this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People I share with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People you put away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put away {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their name, if you like</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their names stand where you share a win.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You chose them for a hard time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is on your list again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is on your list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is put away.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Problem</name>
        <message>
            <source>All is as it was. The disk has no room for this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All is as it was. Your system did not take it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is as it was. That did not save.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is as it was. The disk has no room now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is as it was. The file is in use. Try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is as it was. The folder may not be written to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your file is as it was. It did not open this time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your file was left as it is. A part of it cannot be read, so it did not open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your lines are safe here. Another program has that file open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your lines are safe here. That folder may not be written to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your lines are safe here. The disk has no room for the page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your lines are safe here. The page did not save in that place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your lines are safe here. The printer did not take the page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your list is as it was. That did not save.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your list is as it was. The disk has no room now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your list is as it was. The file is in use. Try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your list is as it was. The folder may not be written to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your note is safe here. Another program has that file open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your note is safe here. That folder may not be written to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your note is safe here. The disk has no room for the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your note is safe here. The file did not save in that place.</source>
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
            <source>Your wins are safe here. Another program has that file open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your wins are safe here. It did not save in that place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your wins are safe here. That folder may not be written to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your wins are safe here. The disk has no room for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your wins are safe here. The disk has no room for the page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your wins are safe here. The page did not save in that place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your wins are safe here. The printer did not take the page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your wins are safe here. The words below say it all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are still here. Five are plenty for one day.</source>
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
        <message>
            <source>Your words are still here. Up to {limit} letters fit here.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Reminder</name>
        <message>
            <source>A slow look at today is here, if you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A small evening moment is here, if you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A small moment is here. You can let it be.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A small morning moment is here, if you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hello. I'm glad you're here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Here is the reminder you asked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hi.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is there one thing to look forward to?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It comes each time again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It comes every other time from now on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reminders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They rest until {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They rest until {time} on {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This moment had its turn today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wake them now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which wins would you like to hold on to?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Would you like to see today once more?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words here stay. This moment can wait.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RemindersPage</name>
        <message>
            <source>Bring back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring back: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is on your list again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reminders you took out</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Replay</name>
        <message>
            <source>A rest day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All of it happened. It stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good night</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It goes on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is open now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It waits for you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rest is part of life, too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The notes, oldest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{month} {year}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{span}, once more</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Rewards</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>A bath</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A book</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>A cup with %n day(s) in it</source>
            <translation>
                <numerusform>A cup with %n day in it</numerusform>
                <numerusform>A cup with %n days in it</numerusform>
            </translation>
        </message>
        <message>
            <source>A cup with room in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A favourite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A full cup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A little</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A mug</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A pen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A pet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A plant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A reward of your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A treat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A treat for me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A word or two will do.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a reward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add one of your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change this reward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does it cost money?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each day with a win adds a bit.
It does not go down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Energy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enjoy it. Here is a new cup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enjoy it. Take all the time you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter opens its menu. Alt with an arrow moves it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many minutes?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much energy does it ask for?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I enjoy it now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It comes after {title} now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It comes as often as others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It comes before {title} now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It comes more often now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is awake. A card may show it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is full. Enjoy it when you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is in the jar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is in your list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is noted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is put away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It rests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It rests now. No card shows it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it as a win</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let it rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Low cost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minutes I have</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Music</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My rewards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My treat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My treat: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Okay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick a reward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick for me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rough</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show me others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Some</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something kind for you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That was nice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That was time for you. It can be a win too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The kind things you chose and enjoyed, the newest first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no card for this now. You can make one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These ask for a little more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These may cost a little.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These take a little longer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This one is yours now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This one: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Very little</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wake it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is kind to you?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What would be nice?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you pick can be read here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you picked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you put away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which picture?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can leave any of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You need not earn it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>free</source>
            <comment>after the minutes</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>low cost</source>
            <comment>after the minutes</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>put away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>1 hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A key for the small box</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A note with a line on Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A note you let rest is shown here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A sample. It goes in no jar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A short message, ready for someone you choose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A slow replay of today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A small card for wins kept elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A small reminder, in your words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A small win you let rest on Today is shown here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A voice for your wins. It is with Celebration.</source>
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
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add this reminder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add your own, change them, pin them, let them rest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All is as it was. The manual says another way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All is as it was. You can choose a day to come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another line each day. You can turn it.</source>
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
            <source>At most one reminder, with kinder words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Be softer on rough days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bedtime</source>
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
            <source>Change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the words: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a key…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear letters for your words and headings too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each stays as you set it, and wakes by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each time again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evening</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every day with a win glows the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gentle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to Celebration</source>
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
            <source>How long after its time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the calendar. One win or ten: it is a light.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In your words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It came as a notice of your desktop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It came beside the icon in the tray.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It comes every other time now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is on your list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is quiet while celebrations are off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is set. Your desktop can show and change it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is still at {time}. You can write it like 9:30.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is taken out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It opens the box to keep a win, from any place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It shows in a corner and then goes away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It starts in the tray, with no window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was handed to your desktop. You may see it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It will look like this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep a small win</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lamplight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave out notes from rough days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Less motion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let the key go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let them all rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let them rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines to rest on, and words to send.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Midnight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Morning</source>
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
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No pull brings them until you wake them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No reminders from {start} to {end}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None came this time. They wait on Today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Noon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes that rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One good thing to look forward to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plain letters everywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quiet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quiet hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quiet hours begin at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quiet hours end at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reminders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say it aloud</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See my lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See the cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See the words</source>
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
            <source>Show me one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Small and soft. If you let one go, that is fine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Small wins that rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start with the computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take out: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The arrow keys move it by 15 minutes. Esc brings it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The cheer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The jar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key is free again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same, with more light.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The up and down keys change it by 15 minutes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The win is kept, and that is all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are none. A reminder may come at any hour.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no voice on this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are awake again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They may be offered again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They stay in the jar. A pull passes them by.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Things fade and stay still.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This time is in your quiet hours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today does not offer them. You can wake each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two or three wins to hold on to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Until which day do they rest?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wake all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wake it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wake them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wake this note: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When does your day end?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When the computer slept, one may still come for so long.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which notes come when you pull one.</source>
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
            <source>You can set one in your system. The manual says how.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your computer says it when a win is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your day ends at midnight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your desktop asks you for a key now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your note folds and falls in the jar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your own reminders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your system does not say whether it starts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your wins are safe. Reminders cannot be read now, and rest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are shown in the app alone, not on the desktop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are still here. A reminder needs a word or two.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your words are still here. Add them, or clear the line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} days a week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hours} hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{key} opens the small box. Your desktop can change it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: the time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {days}. Press to change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {days}. They are open. Press to close them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“Hi. Which wins would you like to hold on to?”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“I did it”</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Share</name>
        <message>
            <source>A card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A card that says: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A small win</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for cheer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a name. This is copied, and your mail or phone app opens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it felt goes, too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I did a small thing today:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I did a small thing:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as a picture…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as text…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share it as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share this win</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Someone else…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tell me something kind?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The card is copied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The card is copied. Paste it in the message that opens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The day goes, too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words are copied. Paste them in the message that opens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is all that leaves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is all that leaves. You can change it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To someone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To {name}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You choose what leaves. SmallWins sends no message itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your note is safe here. It is long, and goes as words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your note is safe here. The clipboard did not take it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your note is safe, and its card is copied. No app opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your note is safe, and its words are copied. No app opened.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message numerus="yes">
            <source>A glass jar with %n folded note(s).</source>
            <translation>
                <numerusform>A glass jar with %n folded note.</numerusform>
                <numerusform>A glass jar with %n folded notes.</numerusform>
            </translation>
        </message>
        <message>
            <source>A quiet month. Rest counts, too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All my wins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also: {feelings}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How they felt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kinds of wins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made with SmallWins, on my own computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My wins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Since I began, there have been %n day(s) with a win. This number grows.</source>
            <translation>
                <numerusform>Since I began, there has been %n day with a win. This number grows.</numerusform>
                <numerusform>Since I began, there have been %n days with a win. This number grows.</numerusform>
            </translation>
        </message>
        <message>
            <source>Small things I did. All of them count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Some of my wins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The month, day by day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wins I chose to keep close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a day with a win</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a rest day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and {number} more</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>day(s) with a win</source>
            <translation>
                <numerusform>day with a win</numerusform>
                <numerusform>days with a win</numerusform>
            </translation>
        </message>
        <message>
            <source>{what}, continued</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Shelf</name>
        <message>
            <source>It is the large jar now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Months before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The jar of {month} {year}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>A small step on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add to small things for today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Being here counts. One tap on “I'm still here” is a whole win.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not offer this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Five are plenty for one day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folded away</source>
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
            <source>It is on your list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is taken out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may be offered again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It rests, and is not offered.</source>
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
            <source>More for this small win: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No notes yet today, and that is okay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offer again: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On offer above, if you like: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One small thing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show more notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Small things for today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Small wins to keep with one press</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Space checks it. Delete takes it out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take out: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes two minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are on the page of {day}.</source>
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
            <source>Write about today</source>
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
            <source>For a week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For three days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For today</source>
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
            <source>Let it be for now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let reminders rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open SmallWins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the bedtime moment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the evening moment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the morning moment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open your reminder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today's check-in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Until a day…</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
