# Searching the log, and its attachments: photo, sound, video, e-mail and conversation.
