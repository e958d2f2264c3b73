package org.cadre.channels;

/** @param always whether its mails come in quiet hours too */
public record Choice(Channel channel, boolean always) {}
