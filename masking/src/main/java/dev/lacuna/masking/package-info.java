package dev.lacuna.masking;
